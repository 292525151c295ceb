// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.store.Transaction;
import dev.glossator.store.access.CallerStore.Caller;
import dev.glossator.store.scope.Scope;
import java.util.Map;
import java.util.Set;

/** The first question of every operation's transaction; what is read with it is used after it. */
public final class Authorizer {
  private Authorizer() {}

  /**
   * Lets the caller into a domain; what they may do there says the {@link Access}.
   *
   * @throws ApiException 403 where the domain is unknown or was deleted, as the service does, or
   *     where the key was revoked; 401 where the domain has no active profile for the caller
   */
  public static Access require(Transaction tx, Call call, String domainId) {
    Principal principal = call.principal();
    Caller caller =
        tx.callers()
            .find(principal.accessKeyId(), domainId, principal.roleArn())
            .orElseThrow(Authentication::unknownKey);
    if (!caller.domainExists() || !principal.mayEnter(domainId)) {
      throw call.denied();
    }
    UserProfile user = caller.profile();
    if (user == null || !user.active()) {
      throw unauthorized(domainId);
    }
    return new Access(
        tx,
        call,
        domainId,
        user,
        user.domainOwner() ? Map.of() : tx.userProfiles().memberships(domainId, user.id()));
  }

  /** Says that {@link #require} will be asked, or not at all. */
  public static void ahead(Transaction tx, Call call, String domainId) {
    Principal principal = call.principal();
    tx.callers().ahead(principal.accessKeyId(), domainId, principal.roleArn());
  }

  /** For operations outside any domain. */
  public static void require(Transaction tx, Call call) {
    requireActive(tx, call);
    Relation relation =
        call.principal().administrator() ? Relation.ADMINISTRATOR_KEY : Relation.ANY_KEY;
    if (!AccessTable.get().allows(call.operation(), relation)) {
      throw call.denied();
    }
    call.grants().decided();
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
      requireActive(tx, call);
      return;
    }
    Access access = require(tx, call, domainId);
    if (projectIds.isEmpty()) {
      access.require();
    }
    projectIds.forEach(access::require);
  }

  /** Whether a user may still do what goes on in their name, without a request of theirs. */
  public static boolean mayStill(
      Transaction tx, String operation, String domainId, String projectId, String userId) {
    return tx.userProfiles()
        .find(domainId, userId)
        .filter(UserProfile::active)
        .map(
            user ->
                Relation.of(
                    user, tx.userProfiles().designation(domainId, projectId, userId).orElse(null)))
        .filter(relation -> AccessTable.get().allows(operation, relation))
        .isPresent();
  }

  /**
   * For what the program does by itself: how far it may see in that.
   *
   * @throws IllegalStateException where the table does not let it
   */
  public static Scope system(String act, String domainId, String projectId) {
    requireSystem(act);
    return Scope.ofProject(domainId, projectId);
  }

  /** The same in a whole domain. */
  public static Scope system(String act, String domainId) {
    requireSystem(act);
    return Scope.ofDomain(domainId);
  }

  private static void requireSystem(String act) {
    if (!AccessTable.get().allows(act, Relation.SYSTEM)) {
      throw new IllegalStateException("the program may not do this by itself: " + act);
    }
  }

  /** A key may have been revoked since its signature was verified. */
  private static void requireActive(Transaction tx, Call call) {
    if (!tx.accessKeys().isActive(call.principal().accessKeyId())) {
      throw Authentication.unknownKey();
    }
  }

  private static ApiException unauthorized(String domainId) {
    return ApiException.of(
        ErrorKind.UNAUTHORIZED, "The caller has no active user profile in domain " + domainId);
  }
}
