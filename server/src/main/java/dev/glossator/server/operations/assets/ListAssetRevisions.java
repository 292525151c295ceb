// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.contract.model.AssetRevision;
import dev.glossator.contract.model.ListAssetRevisionsInput;
import dev.glossator.contract.model.ListAssetRevisionsOutput;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import dev.glossator.store.assets.AssetStore;
import java.util.function.Function;

/** Lists the revisions of an asset, the newest first. */
public final class ListAssetRevisions
    implements Reading<ListAssetRevisionsInput, ListAssetRevisionsOutput> {

  private final PageTokens pages;

  public ListAssetRevisions(PageTokens pages) {
    this.pages = pages;
  }

  @Override
  public Function<Transaction, ListAssetRevisionsOutput> prepare(
      Call call, ListAssetRevisionsInput input) {
    var scope = PageTokens.Scope.of(call, input.domainIdentifier(), input.identifier());
    var size = PageTokens.size(input.maxResults(), PageTokens.SIZE);
    var before =
        input.nextToken() == null
            ? Long.MAX_VALUE
            : Long.parseLong(pages.open(scope, input.nextToken()).getFirst());
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var asset = AssetLookup.require(tx, access, input.identifier());
      Page<AssetStore.Stamp> page =
          Page.of(
              tx.assets().stamps(access.scope(), asset.id(), before, size + 1),
              size,
              last -> pages.seal(scope, Long.toString(last.number())));
      return ListAssetRevisionsOutput.builder()
          .items(
              page.map(
                      stamp ->
                          AssetRevision.builder()
                              .domainId(asset.domainId())
                              .id(asset.id())
                              .revision(Long.toString(stamp.number()))
                              .createdAt(stamp.createdAt())
                              .createdBy(stamp.createdBy())
                              .build())
                  .items())
          .nextToken(page.nextToken())
          .build();
    };
  }
}
