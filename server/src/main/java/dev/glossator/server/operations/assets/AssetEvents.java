// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.core.assets.AssetRevision;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Events;
import dev.glossator.store.Transaction;
import java.util.Map;

/** Tells what happened to assets, in the shape that consumers of the service's events read. */
public final class AssetEvents {

  private final Events events;

  public AssetEvents(Events events) {
    this.events = events;
  }

  /** An event about an asset; the asset's id is in the data, as consumers expect. */
  public void emit(
      Transaction tx, Call call, String userId, String detailType, AssetRevision revision) {
    var asset = revision.asset();
    events.emit(
        tx,
        call,
        detailType,
        new Events.About(
            asset.domainId(), userId, asset.id(), "AssetEntityType", asset.projectId()),
        Map.of(
            "assetId",
            asset.id(),
            "assetRevision",
            Long.toString(revision.number()),
            "typeName",
            asset.typeName()));
  }
}
