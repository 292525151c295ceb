// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.Member;
import dev.glossator.contract.model.UserDesignation;
import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Members of projects, as requests name them. */
final class Members {
  private Members() {}

  /** What a member may do; designations of one's own are not offered. */
  static Designation designation(UserDesignation asked, @Nullable String userCreated) {
    if (asked == UserDesignation.USER_CREATED_DESIGNATION || userCreated != null) {
      throw ApiException.validation(
          "User created designations are not supported; name one of the PROJECT_ designations");
    }
    return Designation.valueOf(asked.value());
  }

  /** The id of a profile, or its role; groups are not offered. */
  static String user(Member member) {
    return switch (member) {
      case Member.OfUserIdentifier user -> user.value();
      case Member.OfGroupIdentifier group ->
          throw ApiException.validation("Groups are not supported as members; name users");
    };
  }

  static UserProfile find(Transaction tx, String domainId, String asked) {
    return tx.userProfiles()
        .named(domainId, asked)
        .orElseThrow(
            () -> ApiException.notFound("User profile " + asked + " doesn't exist in domain"));
  }
}
