// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.UserProfile;
import org.jspecify.annotations.Nullable;

/** How a caller stands to what an operation touches; the columns of the {@link AccessTable}. */
public enum Relation {
  /** Owns the project that owns it. */
  OWNER,
  CONTRIBUTOR,
  STEWARD,
  VIEWER,
  CONSUMER,
  /** It belongs to a project in which the caller has no role. */
  STRANGER,
  /** It belongs to no single project; the caller has a role in some project of the domain. */
  MEMBER_SOMEWHERE,
  /** It belongs to no single project; the caller has a profile in the domain and no role. */
  MEMBER_NOWHERE,
  /** It is the caller's own profile or key. */
  SELF,
  DOMAIN_OWNER,
  /** It lies in no domain; the caller has a key. */
  ANY_KEY,
  ADMINISTRATOR_KEY,
  /** The program itself. */
  SYSTEM;

  /**
   * How a user stands to what a project owns.
   *
   * @param designation the role in the project; null: none
   */
  static Relation of(UserProfile user, @Nullable Designation designation) {
    if (user.domainOwner()) {
      return DOMAIN_OWNER;
    }
    return switch (designation) {
      case null -> STRANGER;
      case PROJECT_OWNER -> OWNER;
      case PROJECT_CONTRIBUTOR -> CONTRIBUTOR;
      case PROJECT_CATALOG_STEWARD -> STEWARD;
      case PROJECT_CATALOG_VIEWER -> VIEWER;
      case PROJECT_CATALOG_CONSUMER -> CONSUMER;
    };
  }
}
