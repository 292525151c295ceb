// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import java.time.Instant;

/**
 * What an asset said at some time.
 *
 * @param asset whose revision it is
 * @param number from 1
 * @param typeRevision the revision of the asset's type that its forms follow
 * @param content what it says
 * @param createdAt when this revision was made
 * @param createdBy who made this revision
 */
public record AssetRevision(
    Asset asset,
    long number,
    long typeRevision,
    AssetContent content,
    Instant createdAt,
    String createdBy) {

  /** Whether there is no newer one. */
  public boolean isNewest() {
    return number == asset.revision();
  }

  /** The revision that follows, with another content. */
  public AssetRevision next(AssetContent changed, Instant at, String by) {
    var number = asset.revision() + 1;
    return new AssetRevision(
        new Asset(
            asset.domainId(),
            asset.id(),
            asset.projectId(),
            asset.externalId(),
            asset.typeName(),
            number,
            asset.createdAt(),
            asset.createdBy()),
        number,
        typeRevision,
        changed,
        at,
        by);
  }

  /** The same revision under another revision of its type. */
  public AssetRevision withTypeRevision(long revision) {
    return new AssetRevision(asset, number, revision, content, createdAt, createdBy);
  }
}
