// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.DeleteAssetInput;
import dev.glossator.contract.model.DeleteAssetOutput;
import dev.glossator.core.listings.Listing;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/**
 * Deletes an asset that is not published, with all its revisions, the evidence about it and what is
 * being generated for it.
 */
public final class DeleteAsset implements Writing<DeleteAssetInput, DeleteAssetOutput> {

  private final Generation generation;

  DeleteAsset(Generation generation) {
    this.generation = generation;
  }

  @Override
  public Function<Transaction, DeleteAssetOutput> prepare(Call call, DeleteAssetInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var asset = AssetLookup.require(tx, access, input.identifier());
      var domainId = asset.domainId();
      tx.listings()
          .ofAsset(access.scope(), asset.id())
          .filter(Listing::active)
          .ifPresent(
              listing -> {
                throw ApiException.conflict(
                    "Asset "
                        + asset.id()
                        + " can't be deleted while it is published as listing "
                        + listing.id()
                        + "; unpublish it first");
              });
      // First, so that no result comes in behind what is deleted next.
      generation.end().of(tx, access.scope(), asset.id(), call.now());
      tx.listings().deleteOfAsset(domainId, asset.id());
      if (asset.externalId() != null) {
        tx.evidence().delete(domainId, asset.projectId(), asset.externalId());
      }
      tx.assets().delete(domainId, asset.id());
      return new DeleteAssetOutput();
    };
  }
}
