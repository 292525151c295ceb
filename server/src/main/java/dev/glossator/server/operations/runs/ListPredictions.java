// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.model.ListPredictionsInput;
import dev.glossator.contract.model.ListPredictionsOutput;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import java.util.List;
import java.util.function.Function;

/** Lists all that generation says about an asset's fields, proposed or not, decided or not. */
public final class ListPredictions implements Reading<ListPredictionsInput, ListPredictionsOutput> {

  private static final int PAGE = 500;

  private final PageTokens tokens;

  ListPredictions(PageTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Function<Transaction, ListPredictionsOutput> prepare(
      Call call, ListPredictionsInput input) {
    PageTokens.Scope scope =
        PageTokens.Scope.of(call, input.domainIdentifier(), input.identifier(), input.type());
    String token = input.nextToken();
    int from = token == null ? 0 : Integer.parseInt(tokens.open(scope, token).getFirst());
    int size = PageTokens.size(input.maxResults(), PAGE);
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      AssetRevision newest =
          Targets.revision(tx, input.domainIdentifier(), input.identifier(), null);
      access.requireMember(newest.asset().projectId());
      List<PredictionItem> all = PredictionItems.of(tx, newest, input.type());
      List<PredictionItem> rest = all.subList(Math.min(from, all.size()), all.size());
      Page<PredictionItem> page =
          Page.of(rest, size, last -> tokens.seal(scope, Integer.toString(from + size)));
      return new ListPredictionsOutput(page.items(), page.nextToken());
    };
  }
}
