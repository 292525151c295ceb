// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.DeleteProjectMembershipInput;
import dev.glossator.contract.model.DeleteProjectMembershipOutput;
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

/** Takes a user's role in a project away; its owners may. What the user made stays. */
public final class DeleteProjectMembership
    implements Writing<DeleteProjectMembershipInput, DeleteProjectMembershipOutput> {
  private final Events events;

  DeleteProjectMembership(Events events) {
    this.events = events;
  }

  @Override
  public Function<Transaction, DeleteProjectMembershipOutput> prepare(
      Call call, DeleteProjectMembershipInput input) {
    String asked = Members.user(input.member());
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      Project project = ProjectMembers.find(tx, access.scope(), input.projectIdentifier());
      access.require(project.id());
      UserProfile user = Members.find(tx, project.domainId(), asked);
      if (!tx.userProfiles().deleteMembership(project.domainId(), project.id(), user.id())) {
        throw ApiException.notFound(
            "User " + user.id() + " is no member of project " + project.id());
      }
      events.emit(
          tx,
          call,
          "Project Member Removal Succeeded",
          new Events.About(
              project.domainId(),
              access.user().id(),
              project.id(),
              "ProjectEntityType",
              project.id()),
          Map.of("userId", user.id()));
      return new DeleteProjectMembershipOutput();
    };
  }
}
