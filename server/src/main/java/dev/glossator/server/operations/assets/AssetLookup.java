// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.core.assets.Asset;
import dev.glossator.server.auth.Access;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.List;

/** Finds assets by their identifier, or by their external one behind its documented prefix. */
public final class AssetLookup {

  /** The first spelling is the documented one, the second the one that everybody expects. */
  private static final List<String> EXTERNAL = List.of("externalIdentifer/", "externalIdentifier/");

  private AssetLookup() {}

  /** The asset of the caller's domain; whoever is no member of its project may not see it. */
  public static Asset require(Transaction tx, Access access, String identifier) {
    var asset = find(tx, access, identifier);
    access.require(asset.projectId());
    return asset;
  }

  /** The asset, to be changed by the caller. */
  public static Asset requireEditable(Transaction tx, Access access, String identifier) {
    var asset = find(tx, access, identifier);
    access.require(asset.projectId());
    return asset;
  }

  private static Asset find(Transaction tx, Access access, String identifier) {
    var domainId = access.domain().id();
    for (var prefix : EXTERNAL) {
      if (identifier.startsWith(prefix)) {
        return tx.assets()
            .findExternal(domainId, identifier.substring(prefix.length()))
            .orElseThrow(() -> Absent.thing("Asset"));
      }
    }
    return tx.assets().find(domainId, identifier).orElseThrow(() -> Absent.thing("Asset"));
  }
}
