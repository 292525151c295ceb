// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.users;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CreateUserProfileInput;
import dev.glossator.contract.model.CreateUserProfileOutput;
import dev.glossator.contract.model.UserProfileType;
import dev.glossator.contract.model.UserType;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes a role or a user known in a domain; only the domain's owner may. */
public final class CreateUserProfile
    implements Writing<CreateUserProfileInput, CreateUserProfileOutput> {
  private static final Pattern ARN = Pattern.compile("arn:aws:iam::\\d{12}:(role|user)/.+");

  private final Ids ids;
  private final Events events;

  CreateUserProfile(Ids ids, Events events) {
    this.ids = ids;
    this.events = events;
  }

  @Override
  public Function<Transaction, CreateUserProfileOutput> prepare(
      Call call, CreateUserProfileInput input) {
    check(input);
    String arn = input.userIdentifier();
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      UserProfile user =
          new UserProfile(
              access.domainId(),
              ids.nextUser(),
              arn,
              arn.substring(arn.lastIndexOf('/') + 1),
              true,
              false,
              call.now());
      if (!tx.userProfiles().insert(user)) {
        throw ApiException.validation("User profile already exists in the domain: " + arn);
      }
      events.emit(
          tx,
          call,
          "User Profile Created",
          new Events.About(
              user.domainId(), access.user().id(), user.id(), "UserProfileEntityType", null),
          Map.of("userId", user.id(), "arn", arn));
      return CreateUserProfileOutput.builder()
          .domainId(user.domainId())
          .id(user.id())
          .type(UserProfileType.IAM)
          .status(WireUsers.status(user))
          .details(WireUsers.details(user))
          .build();
    };
  }

  /** There is no identity centre here, and a key stands for a role, not for one of its sessions. */
  private static void check(CreateUserProfileInput input) {
    UserType type = input.userType();
    if (type == UserType.SSO_USER) {
      throw ApiException.validation(
          "SSO users are not supported; name a role or a user by its ARN, with the type IAM_ROLE or"
              + " IAM_USER");
    }
    if (type == UserType.IAM_ROLE_SESSION || input.sessionName() != null) {
      throw ApiException.validation(
          "Profiles of role sessions are not supported; leave out sessionName and use IAM_ROLE");
    }
    if (!ARN.matcher(input.userIdentifier()).matches()) {
      throw ApiException.validation(
          "1 validation error detected: Value at 'userIdentifier' failed to satisfy constraint:"
              + " Member must be the ARN of a role or a user, as"
              + " arn:aws:iam::000000000000:role/NAME");
    }
  }
}
