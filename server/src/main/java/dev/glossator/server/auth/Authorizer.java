// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.core.domains.Domain;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.store.Transaction;
import java.util.Set;

/** The first statement of every operation's transaction. */
public final class Authorizer {
  private Authorizer() {}

  /**
   * Lets the caller into a domain.
   *
   * @throws ApiException 403 where the domain is unknown or was deleted, as the service does; 401
   *     where the domain has no active profile for the caller
   */
  public static Access require(Transaction tx, Call call, String domainId) {
    Domain domain = tx.domains().find(domainId).orElseThrow(call::denied);
    Principal principal = call.principal();
    UserProfile user =
        tx.userProfiles()
            .ofRole(domainId, principal.roleArn())
            .filter(UserProfile::active)
            .orElseThrow(() -> unauthorized(domainId));
    if (!tx.accessKeys().isActive(principal.accessKeyId())) {
      throw unauthorized(domainId);
    }
    return new Access(call, domain, user, tx.userProfiles().memberships(domainId, user.id()));
  }

  /** For operations outside any domain: the key must be in force. */
  public static void requireKey(Transaction tx, Call call) {
    if (!tx.accessKeys().isActive(call.principal().accessKeyId())) {
      throw call.denied();
    }
  }

  /** For CreateDomain: the key must be in force and an administrator's. */
  public static void requireAdministrator(Transaction tx, Call call) {
    requireKey(tx, call);
    if (!call.principal().administrator()) {
      throw call.denied();
    }
  }

  /**
   * For the answer to a request that is repeated with its client token: the caller must still be
   * let into all that the first one was let into.
   *
   * @param domainId empty where the request named none
   */
  public static void requireAgain(
      Transaction tx, Call call, String domainId, Set<String> projectIds) {
    if (domainId.isEmpty()) {
      requireKey(tx, call);
      return;
    }
    Access access = require(tx, call, domainId);
    projectIds.forEach(access::requireEditor);
  }

  private static ApiException unauthorized(String domainId) {
    return ApiException.of(
        ErrorKind.UNAUTHORIZED, "The caller has no active user profile in domain " + domainId);
  }
}
