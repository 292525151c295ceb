// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.listings;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CreateListingChangeSetInput;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.assets.AssetEvents;

/** Registers what this package answers. */
public final class ListingOperations {

  private ListingOperations() {}

  public static void register(OperationTable table, Ids ids, AssetEvents events) {
    table
        .add(
            Operations.CREATE_LISTING_CHANGE_SET,
            new CreateListingChangeSet(ids, events),
            CreateListingChangeSetInput::clientToken)
        .add(Operations.GET_LISTING, new GetListing());
  }
}
