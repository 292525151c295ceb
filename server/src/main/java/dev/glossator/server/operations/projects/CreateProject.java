// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CreateProjectInput;
import dev.glossator.contract.model.CreateProjectOutput;
import dev.glossator.contract.model.ProjectMembershipAssignment;
import dev.glossator.contract.model.ProjectStatus;
import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.Project;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes a project; the caller becomes its owner. */
public final class CreateProject implements Writing<CreateProjectInput, CreateProjectOutput> {
  private final Ids ids;
  private final Events events;

  public CreateProject(Ids ids, Events events) {
    this.ids = ids;
    this.events = events;
  }

  @Override
  public Function<Transaction, CreateProjectOutput> prepare(Call call, CreateProjectInput input) {
    String tags = ProjectMembers.tags(input.resourceTags());
    String parameters = ProjectMembers.parameters(input.userParameters());
    List<ProjectMembershipAssignment> assignments =
        input.membershipAssignments() == null ? List.of() : input.membershipAssignments();
    assignments.forEach(CreateProject::check);
    if (input.projectProfileId() != null) {
      throw ApiException.notFound(
          "Project profile " + input.projectProfileId() + " doesn't exist in domain");
    }
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      Project project =
          new Project(
              access.domainId(),
              ids.next(),
              input.name(),
              input.description(),
              ProjectMembers.unit(access.domain(), input.domainUnitId()),
              null,
              input.projectCategory(),
              ProjectMembers.terms(tx, access.scope(), input.glossaryTerms()),
              tags,
              parameters,
              access.user().id(),
              call.now(),
              call.now());
      tx.projects().insert(project);
      assignments.forEach(assignment -> assign(tx, call, project, assignment));
      tx.userProfiles()
          .putMembership(
              project.domainId(),
              project.id(),
              access.user().id(),
              Designation.PROJECT_OWNER,
              call.now());
      emit(tx, call, project);
      return output(project);
    };
  }

  private static void check(ProjectMembershipAssignment assignment) {
    Members.designation(assignment.designation(), assignment.userCreatedDesignationId());
    Members.user(assignment.member());
  }

  private static void assign(
      Transaction tx, Call call, Project project, ProjectMembershipAssignment assignment) {
    UserProfile user = Members.find(tx, project.domainId(), Members.user(assignment.member()));
    tx.userProfiles()
        .putMembership(
            project.domainId(),
            project.id(),
            user.id(),
            Members.designation(assignment.designation(), assignment.userCreatedDesignationId()),
            call.now());
  }

  private void emit(Transaction tx, Call call, Project project) {
    events.emit(
        tx,
        call,
        "Project Creation Succeeded",
        new Events.About(
            project.domainId(),
            project.createdBy(),
            project.id(),
            "ProjectEntityType",
            project.id()),
        Map.of("projectId", project.id()));
  }

  private static CreateProjectOutput output(Project project) {
    return CreateProjectOutput.builder()
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
        .userParameters(ProjectMembers.parameters(project))
        .projectCategory(project.category())
        .build();
  }
}
