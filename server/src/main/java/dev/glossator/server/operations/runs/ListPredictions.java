// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.model.ListPredictionsInput;
import dev.glossator.contract.model.ListPredictionsOutput;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Lists all that generation says about an asset's fields, proposed or not, decided or not. A token
 * names the last row's target, so what is generated meanwhile moves no page; one whose column was
 * dropped from the schema meanwhile is refused.
 */
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
    PredictionTarget after = input.nextToken() == null ? null : after(scope, input.nextToken());
    int size = PageTokens.size(input.maxResults(), PAGE);
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      AssetRevision newest = Targets.revision(tx, access, input.identifier(), null);
      PredictionItems items = PredictionItems.of(tx, access.scope(), newest);
      if (after != null && !items.knows(after)) {
        throw PageTokens.invalid();
      }
      Page<PredictionItem> page =
          Page.of(items.behind(after, input.type(), size + 1), size, last -> seal(scope, last));
      return new ListPredictionsOutput(page.items(), page.nextToken());
    };
  }

  private String seal(PageTokens.Scope scope, PredictionItem last) {
    String column = last.columnName();
    return column == null
        ? tokens.seal(scope, last.type().value())
        : tokens.seal(scope, last.type().value(), column);
  }

  private PredictionTarget after(PageTokens.Scope scope, String token) {
    List<String> key = tokens.open(scope, token);
    RunType type =
        Arrays.stream(RunType.values())
            .filter(one -> one.name().equals(key.getFirst()))
            .findFirst()
            .orElseThrow(PageTokens::invalid);
    return key.size() == 1
        ? new PredictionTarget.OfAsset(type)
        : new PredictionTarget.OfColumn(type, key.getLast());
  }
}
