// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.model.GetProjectInput;
import dev.glossator.contract.model.GetProjectOutput;
import dev.glossator.contract.model.ProjectStatus;
import dev.glossator.core.domains.Project;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Shows a project. */
public final class GetProject implements Reading<GetProjectInput, GetProjectOutput> {

  @Override
  public Function<Transaction, GetProjectOutput> prepare(Call call, GetProjectInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      return output(ProjectMembers.find(tx, access.scope(), input.identifier()));
    };
  }

  /** Without failureReasons: clients take a list that is there as a failure. */
  private static GetProjectOutput output(Project project) {
    return GetProjectOutput.builder()
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
