// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.model.ListProjectMembershipsInput;
import dev.glossator.contract.model.ListProjectMembershipsOutput;
import dev.glossator.contract.model.MemberDetails;
import dev.glossator.contract.model.ProjectMember;
import dev.glossator.contract.model.SortOrder;
import dev.glossator.contract.model.UserDesignation;
import dev.glossator.contract.model.UserDetails;
import dev.glossator.core.domains.Project;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import dev.glossator.store.domains.MembershipPages;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists the members of a project by name; its members may. */
public final class ListProjectMemberships
    implements Reading<ListProjectMembershipsInput, ListProjectMembershipsOutput> {
  private final PageTokens pages;

  ListProjectMemberships(PageTokens pages) {
    this.pages = pages;
  }

  @Override
  public Function<Transaction, ListProjectMembershipsOutput> prepare(
      Call call, ListProjectMembershipsInput input) {
    boolean descending = input.sortOrder() == SortOrder.DESCENDING;
    PageTokens.Scope scope =
        PageTokens.Scope.of(call, input.domainIdentifier(), input.projectIdentifier(), descending);
    MembershipPages.Place after = place(scope, input.nextToken());
    int size = PageTokens.size(input.maxResults(), PageTokens.SIZE);
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      Project project = ProjectMembers.find(tx, access.scope(), input.projectIdentifier());
      access.require(project.id());
      Page<MembershipPages.Membership> page =
          Page.of(
              tx.memberships().page(project.domainId(), project.id(), descending, after, size + 1),
              size,
              last -> pages.seal(scope, last.name(), last.userId()));
      return new ListProjectMembershipsOutput(
          page.map(ListProjectMemberships::member).items(), page.nextToken());
    };
  }

  private MembershipPages.@Nullable Place place(PageTokens.Scope scope, @Nullable String token) {
    if (token == null) {
      return null;
    }
    List<String> key = pages.open(scope, token);
    return new MembershipPages.Place(key.getFirst(), key.getLast());
  }

  private static ProjectMember member(MembershipPages.Membership membership) {
    return ProjectMember.builder()
        .memberDetails(new MemberDetails.OfUser(new UserDetails(membership.userId())))
        .designation(UserDesignation.valueOf(membership.designation().name()))
        .build();
  }
}
