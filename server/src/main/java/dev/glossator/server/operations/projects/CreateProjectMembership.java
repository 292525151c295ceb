// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CreateProjectMembershipInput;
import dev.glossator.contract.model.CreateProjectMembershipOutput;
import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.Project;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.Map;
import java.util.function.Function;

/** Gives a user a role in a project; its owners may. */
public final class CreateProjectMembership
    implements Writing<CreateProjectMembershipInput, CreateProjectMembershipOutput> {
  private final Events events;

  CreateProjectMembership(Events events) {
    this.events = events;
  }

  @Override
  public Function<Transaction, CreateProjectMembershipOutput> prepare(
      Call call, CreateProjectMembershipInput input) {
    Designation designation =
        Members.designation(input.designation(), input.userCreatedDesignationId());
    String asked = Members.user(input.member());
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      Project project = ProjectMembers.find(tx, access.scope(), input.projectIdentifier());
      access.require(project.id());
      UserProfile user = Members.find(tx, project.domainId(), asked);
      refuseMember(tx, project, user);
      tx.userProfiles()
          .putMembership(project.domainId(), project.id(), user.id(), designation, call.now());
      events.emit(
          tx,
          call,
          "Project Member Addition Succeeded",
          new Events.About(
              project.domainId(),
              access.user().id(),
              project.id(),
              "ProjectEntityType",
              project.id()),
          Map.of("userId", user.id(), "designation", designation.name()));
      return new CreateProjectMembershipOutput();
    };
  }

  private static void refuseMember(Transaction tx, Project project, UserProfile user) {
    tx.userProfiles()
        .designation(project.domainId(), project.id(), user.id())
        .ifPresent(
            role -> {
              throw ApiException.validation(
                  "User "
                      + user.id()
                      + " is a member of project "
                      + project.id()
                      + " already, as "
                      + role
                      + "; delete that membership first");
            });
  }
}
