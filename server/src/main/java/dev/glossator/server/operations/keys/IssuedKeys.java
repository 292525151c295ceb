// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.keys;

import dev.glossator.contract.ApiException;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.KeyIssuer;
import dev.glossator.server.operations.Events;
import dev.glossator.store.Transaction;
import dev.glossator.store.access.AccessKey;
import java.util.Map;
import java.util.function.Consumer;

/** Makes and finds access keys for the operations on them, and tells the audit trail. */
public final class IssuedKeys {
  private final KeyIssuer issuer;
  private final Events events;
  private final Consumer<AccessKey> administratorChanged;

  /**
   * Takes the parts.
   *
   * @param administratorChanged told, once it is durable, of a new key in the administrator's place
   */
  public IssuedKeys(KeyIssuer issuer, Events events, Consumer<AccessKey> administratorChanged) {
    this.issuer = issuer;
    this.events = events;
    this.administratorChanged = administratorChanged;
  }

  AccessKey create(Transaction tx, Access access, UserProfile user) {
    AccessKey key =
        issuer.issue(
            new KeyIssuer.Owner(user.name(), user.roleArn(), user.id(), user.domainId()),
            access.call().now());
    tx.accessKeys().insert(key);
    tell(tx, access, "Access Key Created", key, Map.of("accessKeyId", key.id()));
    return key;
  }

  /** A new key for the same user, in the place of one that ends now. */
  AccessKey replace(Transaction tx, Access access, AccessKey old) {
    AccessKey key =
        issuer.issue(
            new KeyIssuer.Owner(old.name(), old.roleArn(), old.userId(), old.domainId()),
            access.call().now());
    tx.accessKeys().insert(key);
    tx.accessKeys().revoke(old.id());
    tell(
        tx,
        access,
        "Access Key Rotated",
        key,
        Map.of("accessKeyId", key.id(), "replacedAccessKeyId", old.id()));
    if (key.administrator()) {
      tx.afterCommit(() -> administratorChanged.accept(key));
    }
    return key;
  }

  void revoke(Transaction tx, Access access, AccessKey key) {
    if (key.administrator()) {
      throw ApiException.validation(
          "Access key "
              + key.id()
              + " is the administrator's, without which nobody could make domains; rotate it"
              + " instead");
    }
    if (tx.accessKeys().revoke(key.id())) {
      tell(tx, access, "Access Key Revoked", key, Map.of("accessKeyId", key.id()));
    }
  }

  /**
   * A key that the caller may end: their own, or, for the domain's owner, one of the domain. One
   * that is good elsewhere too is its user's alone.
   */
  static AccessKey require(Transaction tx, Access access, String id) {
    AccessKey key = tx.accessKeys().find(id).orElse(null);
    String domainId = access.domainId();
    // A key that is good in more domains than the caller's own is not for the caller to take over.
    boolean own =
        key != null
            && key.roleArn().equals(access.user().roleArn())
            && (access.call().principal().administrator() || domainId.equals(key.domainId()));
    if (key == null || !(own || domainId.equals(key.domainId()))) {
      access.requireUser("");
      throw ApiException.notFound("No access key " + id + " is good in domain " + domainId);
    }
    access.requireUser(own ? access.user().id() : key.userId());
    return key;
  }

  private void tell(
      Transaction tx, Access access, String what, AccessKey key, Map<String, String> content) {
    events.emit(
        tx,
        access.call(),
        what,
        new Events.About(
            access.domainId(), access.user().id(), key.userId(), "UserProfileEntityType", null),
        content);
  }
}
