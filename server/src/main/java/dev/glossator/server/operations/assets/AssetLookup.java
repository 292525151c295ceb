// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.core.assets.Asset;
import dev.glossator.server.auth.Access;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import dev.glossator.store.owners.OwnerStore.Owned;
import java.util.List;

/** Finds assets by their identifier, or by their external one behind its documented prefix. */
public final class AssetLookup {

  /**
   * The documented spelling and the one that everybody expects, with the slash encoded as the
   * reference page writes it: a client encodes that once more.
   */
  private static final List<String> EXTERNAL =
      List.of(
          "externalIdentifer/",
          "externalIdentifier/",
          "externalIdentifer%2F",
          "externalIdentifier%2F");

  private AssetLookup() {}

  /** The asset of the caller's domain, for whom the operation may be done to it. */
  public static Asset require(Transaction tx, Access access, String identifier) {
    Owned owned = find(tx, access.domainId(), identifier);
    access.require(owned.projectId());
    return tx.assets().find(access.scope(), owned.id()).orElseThrow(() -> Absent.thing("Asset"));
  }

  private static Owned find(Transaction tx, String domainId, String identifier) {
    for (var prefix : EXTERNAL) {
      if (identifier.startsWith(prefix)) {
        return tx.owners()
            .externalAsset(domainId, identifier.substring(prefix.length()))
            .orElseThrow(() -> Absent.thing("Asset"));
      }
    }
    return tx.owners().asset(domainId, identifier).orElseThrow(() -> Absent.thing("Asset"));
  }
}
