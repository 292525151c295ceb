// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.model.ProjectStatus;
import dev.glossator.contract.model.UpdateProjectInput;
import dev.glossator.contract.model.UpdateProjectOutput;
import dev.glossator.core.domains.Project;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.Objects;
import java.util.function.Function;

/** Changes the given members of a project; only an owner may. */
public final class UpdateProject implements Writing<UpdateProjectInput, UpdateProjectOutput> {

  @Override
  public Function<Transaction, UpdateProjectOutput> prepare(Call call, UpdateProjectInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      Project before = ProjectMembers.find(tx, access.scope(), input.identifier());
      access.require(before.id());
      String unit =
          input.domainUnitId() == null
              ? before.domainUnitId()
              : ProjectMembers.unit(access.domain(), input.domainUnitId());
      ProjectMembers.terms(tx, access.scope(), input.glossaryTerms());
      Project after = change(before, input, unit, call);
      tx.projects().update(after);
      return output(after);
    };
  }

  private static Project change(Project before, UpdateProjectInput input, String unit, Call call) {
    return new Project(
        before.domainId(),
        before.id(),
        Objects.requireNonNullElse(input.name(), before.name()),
        input.description() == null ? before.description() : input.description(),
        unit,
        before.profileId(),
        before.category(),
        Objects.requireNonNullElse(input.glossaryTerms(), before.glossaryTerms()),
        input.resourceTags() == null
            ? before.resourceTags()
            : ProjectMembers.tags(input.resourceTags()),
        input.userParameters() == null
            ? before.userParameters()
            : ProjectMembers.parameters(input.userParameters()),
        before.createdBy(),
        before.createdAt(),
        call.now());
  }

  private static UpdateProjectOutput output(Project project) {
    return UpdateProjectOutput.builder()
        .domainId(project.domainId())
        .id(project.id())
        .name(project.name())
        .description(project.description())
        .projectStatus(ProjectStatus.ACTIVE)
        .createdBy(project.createdBy())
        .createdAt(project.createdAt())
        .lastUpdatedAt(project.updatedAt())
        .resourceTags(ProjectMembers.tags(project))
        .glossaryTerms(ProjectMembers.terms(project))
        .domainUnitId(project.domainUnitId())
        .projectProfileId(project.profileId())
        .userParameters(ProjectMembers.parameters(project))
        .projectCategory(project.category())
        .build();
  }
}
