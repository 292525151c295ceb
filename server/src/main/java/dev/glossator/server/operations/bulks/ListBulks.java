// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.model.ListBulksInput;
import dev.glossator.contract.model.ListBulksOutput;
import dev.glossator.core.bulks.Bulk;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Place;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import java.util.List;
import java.util.function.Function;

/** Lists the bulks of a project, oldest first. */
public final class ListBulks implements Reading<ListBulksInput, ListBulksOutput> {

  private final PageTokens tokens;

  ListBulks(PageTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Function<Transaction, ListBulksOutput> prepare(Call call, ListBulksInput input) {
    String domainId = input.domainIdentifier();
    String projectId = input.owningProjectIdentifier();
    PageTokens.Scope scope = PageTokens.Scope.of(call, domainId, projectId);
    Place place = tokens.place(scope, input.nextToken());
    int size = PageTokens.size(input.maxResults(), PageTokens.SIZE);
    return tx -> {
      Access access = Authorizer.require(tx, call, domainId).require(projectId);
      List<Bulk> rows =
          tx.bulks().page(access.scope(), projectId, place.at(), place.id(), size + 1);
      Page<Bulk> page =
          Page.of(
              rows,
              size,
              bulk -> tokens.seal(scope, new Place(bulk.origin().createdAt(), bulk.id())));
      return new ListBulksOutput(
          page.items().stream().map(bulk -> WireBulks.item(tx, bulk)).toList(), page.nextToken());
    };
  }
}
