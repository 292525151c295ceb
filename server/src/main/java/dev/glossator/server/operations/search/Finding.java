// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.search;

import dev.glossator.core.search.SearchQuery;
import dev.glossator.core.search.SearchQuery.Hit;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a search finds.
 *
 * @param page the hits
 * @param total how many there are in all; absent above 10,000
 */
record Finding(Page<Hit> page, @Nullable Integer total) {

  private static final long COUNTED_MAX = 10_000;

  /** Nothing, for what cannot be found here. */
  static final Finding NOTHING = new Finding(new Page<>(List.of(), null), 0);

  /** Where a page starts and how long it is. */
  record Part(PageTokens.Scope scope, @Nullable Hit after, int size) {

    static Part of(
        PageTokens pages,
        PageTokens.Scope scope,
        @Nullable String nextToken,
        @Nullable Integer maxResults) {
      Hit after = null;
      if (nextToken != null) {
        var place = pages.open(scope, nextToken);
        after = new Hit(place.getLast(), place.getFirst());
      }
      return new Part(scope, after, PageTokens.size(maxResults, PageTokens.SIZE));
    }
  }

  static Finding of(Transaction tx, Scope scope, SearchQuery query, Part part, PageTokens pages) {
    Page<Hit> page =
        Page.of(
            tx.search().page(scope, query, part.after(), part.size() + 1),
            part.size(),
            last -> pages.seal(part.scope(), last.sortKey(), last.id()));
    var count = tx.search().count(scope, query, COUNTED_MAX + 1);
    return new Finding(page, count > COUNTED_MAX ? null : Math.toIntExact(count));
  }
}
