// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.server.auth.Access;
import dev.glossator.store.Transaction;
import dev.glossator.store.owners.OwnerStore.Owned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the asset that a request means, by identifier or by external identifier. */
final class Targets {

  private static final List<String> EXTERNAL = List.of("externalIdentifier/", "externalIdentifer/");

  private static final long NO_REVISION = 0;

  private Targets() {}

  /** The asset, for a caller for whom the operation may be done to it. */
  static Asset asset(Transaction tx, Access access, String identifier) {
    Owned owned = owned(tx, access.domainId(), identifier);
    access.require(owned.projectId());
    return tx.assets().find(access.scope(), owned.id()).orElseThrow(Targets::missing);
  }

  private static Owned owned(Transaction tx, String domainId, String identifier) {
    for (String prefix : EXTERNAL) {
      if (identifier.startsWith(prefix)) {
        return tx.owners()
            .externalAsset(domainId, identifier.substring(prefix.length()))
            .orElseThrow(Targets::missing);
      }
    }
    return tx.owners().asset(domainId, identifier).orElseThrow(Targets::missing);
  }

  /**
   * The revision asked for, or the newest, for a caller for whom the operation may be done to it.
   * Nearly always they may see it, and it is there at the first statement; only else is its owner
   * asked for, which decides how it is refused.
   */
  static AssetRevision revision(
      Transaction tx, Access access, String identifier, @Nullable String revision) {
    Long number = revision == null ? null : number(revision);
    boolean external = EXTERNAL.stream().anyMatch(identifier::startsWith);
    Optional<AssetRevision> seen =
        external ? Optional.empty() : tx.assets().revision(access.scope(), identifier, number);
    if (seen.isEmpty()) {
      Owned owned = owned(tx, access.domainId(), identifier);
      access.require(owned.projectId());
      seen = tx.assets().revision(access.scope(), owned.id(), number);
    }
    AssetRevision found = seen.orElseThrow(Targets::missing);
    access.require(found.asset().projectId());
    return found;
  }

  private static long number(String revision) {
    return revision.matches("[1-9][0-9]{0,17}") ? Long.parseLong(revision) : NO_REVISION;
  }

  static ApiException missing() {
    return ApiException.notFound(
        "The given Asset doesn't exist. Try creating Asset before accessing it.");
  }
}
