// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.users;

import dev.glossator.contract.model.IamUserProfileDetails;
import dev.glossator.contract.model.UserProfileDetails;
import dev.glossator.contract.model.UserProfileStatus;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;

/** User profiles as requests name them and answers show them. */
public final class WireUsers {
  private WireUsers() {}

  /** The profile of this id, or of this role. */
  public static UserProfile find(Transaction tx, Access access, String asked) {
    return tx.userProfiles()
        .named(access.domainId(), asked)
        .orElseThrow(() -> Absent.thing("UserProfile"));
  }

  static UserProfileStatus status(UserProfile user) {
    return user.active() ? UserProfileStatus.ACTIVATED : UserProfileStatus.DEACTIVATED;
  }

  static UserProfileDetails details(UserProfile user) {
    return new UserProfileDetails.OfIam(
        IamUserProfileDetails.builder().arn(user.roleArn()).build());
  }
}
