// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.CreateAssetRevisionInput;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.PageTokens;

/** Registers what this package answers. */
public final class AssetOperations {

  private AssetOperations() {}

  public static void register(
      OperationTable table, Ids ids, PageTokens pages, AssetEvents events, Generation generation) {
    table
        .add(
            Operations.CREATE_ASSET,
            new CreateAsset(ids, events, generation),
            CreateAssetInput::clientToken)
        .add(
            Operations.CREATE_ASSET_REVISION,
            new CreateAssetRevision(events, generation),
            CreateAssetRevisionInput::clientToken)
        .add(Operations.GET_ASSET, new GetAsset(generation))
        .add(Operations.DELETE_ASSET, new DeleteAsset(generation))
        .add(Operations.LIST_ASSET_REVISIONS, new ListAssetRevisions(pages));
  }
}
