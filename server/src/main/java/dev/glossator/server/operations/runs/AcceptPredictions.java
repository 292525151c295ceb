// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.AcceptChoice;
import dev.glossator.contract.model.AcceptPredictionsInput;
import dev.glossator.contract.model.AcceptPredictionsOutput;
import dev.glossator.contract.model.AcceptRule;
import dev.glossator.contract.model.AcceptRuleBehavior;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.decisions.AcceptChoices;
import dev.glossator.core.decisions.AcceptChoices.Accepted;
import dev.glossator.core.decisions.DecisionRule;
import dev.glossator.core.decisions.InvalidDecision;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes predictions into the asset: all that is taken makes exactly one new revision. */
public final class AcceptPredictions
    implements Writing<AcceptPredictionsInput, AcceptPredictionsOutput> {

  private final AcceptedRevision revisions;

  AcceptPredictions(AcceptedRevision revisions) {
    this.revisions = revisions;
  }

  @Override
  public Function<Transaction, AcceptPredictionsOutput> prepare(
      Call call, AcceptPredictionsInput input) {
    DecisionRule rule = rule(input.acceptRule(), input.acceptChoices());
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      AssetRevision newest = Decisions.newest(tx, access, input.identifier(), input.revision());
      PendingFields fields = PendingFields.of(tx, access.scope(), newest);
      List<Accepted> accepted = resolve(fields, rule, input.acceptChoices());
      AssetRevision now =
          accepted.isEmpty() ? newest : revisions.make(tx, Decider.of(access), fields, accepted);
      return new AcceptPredictionsOutput(
          input.domainIdentifier(), now.asset().id(), Long.toString(now.number()));
    };
  }

  private static DecisionRule rule(
      @Nullable AcceptRule asked, @Nullable List<AcceptChoice> choices) {
    AcceptRuleBehavior behavior = asked == null ? null : asked.rule();
    Float threshold = asked == null ? null : asked.threshold();
    return Decisions.rule(
        behavior == null ? null : behavior == AcceptRuleBehavior.ALL,
        threshold,
        choices != null && !choices.isEmpty());
  }

  private static List<Accepted> resolve(
      PendingFields fields, DecisionRule rule, @Nullable List<AcceptChoice> choices) {
    List<AcceptChoices.Choice> named =
        (choices == null ? List.<AcceptChoice>of() : choices)
            .stream().map(choice -> choice(fields, choice)).toList();
    try {
      return AcceptChoices.resolve(fields.pending(), rule, named);
    } catch (InvalidDecision invalid) {
      throw ApiException.validation(String.valueOf(invalid.getMessage()));
    }
  }

  private static AcceptChoices.Choice choice(PendingFields fields, AcceptChoice choice) {
    Integer index = choice.predictionChoice();
    return new AcceptChoices.Choice(
        fields.target(choice.predictionTarget()),
        choice.predictionTarget(),
        index == null ? 0 : index,
        choice.editedValue());
  }
}
