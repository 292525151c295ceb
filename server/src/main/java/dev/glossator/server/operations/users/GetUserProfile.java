// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.users;

import dev.glossator.contract.model.GetUserProfileInput;
import dev.glossator.contract.model.GetUserProfileOutput;
import dev.glossator.contract.model.UserProfileType;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Shows a user profile, by its id or by its role, to whoever has a profile in the domain. */
public final class GetUserProfile implements Reading<GetUserProfileInput, GetUserProfileOutput> {

  @Override
  public Function<Transaction, GetUserProfileOutput> prepare(Call call, GetUserProfileInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      if (input.type() == UserProfileType.SSO || input.sessionName() != null) {
        throw Absent.thing("UserProfile");
      }
      UserProfile user = WireUsers.find(tx, access, input.userIdentifier());
      return GetUserProfileOutput.builder()
          .domainId(user.domainId())
          .id(user.id())
          .type(UserProfileType.IAM)
          .status(WireUsers.status(user))
          .details(WireUsers.details(user))
          .build();
    };
  }
}
