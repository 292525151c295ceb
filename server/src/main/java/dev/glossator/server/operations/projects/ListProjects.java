// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.model.ListProjectsInput;
import dev.glossator.contract.model.ListProjectsOutput;
import dev.glossator.contract.model.ProjectStatus;
import dev.glossator.contract.model.ProjectSummary;
import dev.glossator.core.domains.Project;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Place;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import dev.glossator.store.domains.ProjectStore;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists a domain's projects, oldest first. */
public final class ListProjects implements Reading<ListProjectsInput, ListProjectsOutput> {
  private final PageTokens pages;

  public ListProjects(PageTokens pages) {
    this.pages = pages;
  }

  @Override
  public Function<Transaction, ListProjectsOutput> prepare(Call call, ListProjectsInput input) {
    PageTokens.Scope scope =
        PageTokens.Scope.of(
            call,
            input.domainIdentifier(),
            input.userIdentifier(),
            input.groupIdentifier(),
            input.name(),
            input.projectCategory());
    Place after = pages.place(scope, input.nextToken());
    int size = PageTokens.size(input.maxResults(), PageTokens.SIZE);
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      Page<Project> page =
          Page.of(
              projects(tx, access, input, after, size + 1),
              size,
              last -> pages.seal(scope, new Place(last.createdAt(), last.id())));
      return ListProjectsOutput.builder()
          .items(page.map(ListProjects::summary).items())
          .nextToken(page.nextToken())
          .build();
    };
  }

  /** There are no groups, so none is a member of anything. */
  private static List<Project> projects(
      Transaction tx, Access access, ListProjectsInput input, Place after, int limit) {
    if (input.groupIdentifier() != null) {
      return List.of();
    }
    ProjectStore.Filter filter =
        new ProjectStore.Filter(
            userId(tx, input.domainIdentifier(), input.userIdentifier()),
            input.name(),
            input.projectCategory());
    return tx.projects().page(access.scope(), filter, after.at(), after.id(), limit);
  }

  /** Users are named by their profile's id or their role. */
  private static @Nullable String userId(Transaction tx, String domainId, @Nullable String asked) {
    return asked == null
        ? null
        : tx.userProfiles().ofRole(domainId, asked).map(UserProfile::id).orElse(asked);
  }

  private static ProjectSummary summary(Project project) {
    return ProjectSummary.builder()
        .domainId(project.domainId())
        .id(project.id())
        .name(project.name())
        .description(project.description())
        .projectStatus(ProjectStatus.ACTIVE)
        .createdBy(project.createdBy())
        .createdAt(project.createdAt())
        .updatedAt(project.updatedAt())
        .domainUnitId(project.domainUnitId())
        .projectCategory(project.category())
        .build();
  }
}
