// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.users;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.UpdateUserProfileInput;
import dev.glossator.contract.model.UpdateUserProfileOutput;
import dev.glossator.contract.model.UserProfileStatus;
import dev.glossator.contract.model.UserProfileType;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.Map;
import java.util.function.Function;

/** Activates or deactivates a user profile; only the domain's owner may. */
public final class UpdateUserProfile
    implements Writing<UpdateUserProfileInput, UpdateUserProfileOutput> {
  private final Events events;

  UpdateUserProfile(Events events) {
    this.events = events;
  }

  @Override
  public Function<Transaction, UpdateUserProfileOutput> prepare(
      Call call, UpdateUserProfileInput input) {
    boolean active =
        switch (input.status()) {
          case ACTIVATED -> true;
          case DEACTIVATED -> false;
          case ASSIGNED, NOT_ASSIGNED ->
              throw ApiException.validation(
                  "The status "
                      + input.status().value()
                      + " is for SSO users; ACTIVATED and DEACTIVATED are for IAM profiles");
        };
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      if (input.type() == UserProfileType.SSO || input.sessionName() != null) {
        throw Absent.thing("UserProfile");
      }
      UserProfile user = WireUsers.find(tx, access, input.userIdentifier());
      if (!active && user.id().equals(access.user().id())) {
        throw ApiException.validation(
            "A profile cannot deactivate itself; another owner of the domain can");
      }
      tx.userProfiles().setActive(user.domainId(), user.id(), active);
      emit(tx, access, user, active);
      return UpdateUserProfileOutput.builder()
          .domainId(user.domainId())
          .id(user.id())
          .type(UserProfileType.IAM)
          .status(active ? UserProfileStatus.ACTIVATED : UserProfileStatus.DEACTIVATED)
          .details(WireUsers.details(user))
          .build();
    };
  }

  private void emit(Transaction tx, Access access, UserProfile user, boolean active) {
    events.emit(
        tx,
        access.call(),
        active ? "User Profile Activated" : "User Profile Deactivated",
        new Events.About(
            user.domainId(), access.user().id(), user.id(), "UserProfileEntityType", null),
        Map.of("userId", user.id(), "arn", user.roleArn()));
  }
}
