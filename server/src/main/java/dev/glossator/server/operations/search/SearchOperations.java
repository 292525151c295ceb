// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.search;

import dev.glossator.contract.Operations;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.assets.Generation;

/** Registers what this package answers. */
public final class SearchOperations {

  private SearchOperations() {}

  public static void register(OperationTable table, PageTokens pages, Generation generation) {
    table
        .add(Operations.SEARCH, new Search(pages, generation))
        .add(Operations.SEARCH_TYPES, new SearchTypes(pages))
        .add(Operations.SEARCH_LISTINGS, new SearchListings(pages));
  }
}
