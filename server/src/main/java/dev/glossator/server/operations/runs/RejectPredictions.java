// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.RejectChoice;
import dev.glossator.contract.model.RejectPredictionsInput;
import dev.glossator.contract.model.RejectPredictionsOutput;
import dev.glossator.contract.model.RejectRule;
import dev.glossator.contract.model.RejectRuleBehavior;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.decisions.DecisionRule;
import dev.glossator.core.decisions.InvalidDecision;
import dev.glossator.core.decisions.RejectChoices;
import dev.glossator.core.decisions.RejectChoices.Rejected;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.Transaction;
import dev.glossator.store.predictions.Decision;
import dev.glossator.store.predictions.PredictionState;
import dev.glossator.store.predictions.PredictionStore;
import dev.glossator.store.predictions.StoredPrediction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes predictions out of review; the asset stays as it is. */
public final class RejectPredictions
    implements Writing<RejectPredictionsInput, RejectPredictionsOutput> {

  private final Ids ids;
  private final RunEvents events;

  RejectPredictions(Ids ids, RunEvents events) {
    this.ids = ids;
    this.events = events;
  }

  @Override
  public Function<Transaction, RejectPredictionsOutput> prepare(
      Call call, RejectPredictionsInput input) {
    DecisionRule rule = rule(input.rejectRule(), input.rejectChoices());
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      AssetRevision newest = Decisions.newest(tx, access, input.identifier(), input.revision());
      PendingFields fields = PendingFields.of(tx, access.scope(), newest);
      List<Rejected> rejected = resolve(fields, rule, input.rejectChoices());
      if (!rejected.isEmpty()) {
        reject(tx, access, fields, rejected);
      }
      return new RejectPredictionsOutput(
          input.domainIdentifier(), newest.asset().id(), Long.toString(newest.number()));
    };
  }

  private void reject(
      Transaction tx, Access access, PendingFields fields, List<Rejected> rejected) {
    AssetRevision newest = fields.newest();
    String assetId = newest.asset().id();
    List<Decision> decisions = new ArrayList<>();
    List<StoredPrediction> whole = new ArrayList<>();
    boolean pending = true;
    for (Rejected one : rejected) {
      StoredPrediction prediction = fields.stored(one.target());
      if (one.whole()) {
        whole.add(prediction);
      } else {
        pending &= tx.predictions().narrow(assetId, prediction, left(prediction, one));
      }
      for (int i = 0; i < one.values().size(); i++) {
        decisions.add(decision(access, newest, prediction, one, i));
      }
    }
    var by = new PredictionStore.Deciding(access.user().id(), access.call().now());
    pending &= tx.predictions().decide(assetId, whole, PredictionState.REJECTED, by);
    if (!pending) {
      throw Decisions.overtaken(newest);
    }
    tx.decisions().insert(newest.asset().domainId(), decisions);
    events.decided(
        tx,
        "Rejected",
        new RunEvents.Subject(
            newest.asset().domainId(),
            newest.asset().projectId(),
            assetId,
            Long.toString(newest.number())),
        access.user().id(),
        access.call().now());
  }

  private static List<PredictionChoice> left(StoredPrediction prediction, Rejected rejected) {
    List<PredictionChoice> left = new ArrayList<>();
    for (int i = 0; i < prediction.choices().size(); i++) {
      if (!rejected.indexes().contains(i)) {
        left.add(prediction.choices().get(i));
      }
    }
    return left;
  }

  private Decision decision(
      Access access,
      AssetRevision newest,
      StoredPrediction prediction,
      Rejected rejected,
      int place) {
    String value = rejected.values().get(place);
    return new Decision(
        ids.next(),
        newest.asset().id(),
        rejected.target(),
        Decision.Verdict.REJECTED,
        value,
        value,
        rejected.indexes().get(place),
        new Decision.Source(prediction.made().runId(), prediction.made().fingerprint()),
        Long.toString(newest.number()),
        access.call().now(),
        access.user().id());
  }

  private static DecisionRule rule(
      @Nullable RejectRule asked, @Nullable List<RejectChoice> choices) {
    RejectRuleBehavior behavior = asked == null ? null : asked.rule();
    Float threshold = asked == null ? null : asked.threshold();
    return Decisions.rule(
        behavior == null ? null : behavior == RejectRuleBehavior.ALL,
        threshold,
        choices != null && !choices.isEmpty());
  }

  private static List<Rejected> resolve(
      PendingFields fields, DecisionRule rule, @Nullable List<RejectChoice> choices) {
    List<RejectChoices.Choice> named =
        (choices == null ? List.<RejectChoice>of() : choices)
            .stream().map(choice -> choice(fields, choice)).toList();
    try {
      return RejectChoices.resolve(fields.pending(), rule, named);
    } catch (InvalidDecision invalid) {
      throw ApiException.validation(String.valueOf(invalid.getMessage()));
    }
  }

  private static RejectChoices.Choice choice(PendingFields fields, RejectChoice choice) {
    List<Integer> indexes = choice.predictionChoices();
    return new RejectChoices.Choice(
        fields.target(choice.predictionTarget()),
        choice.predictionTarget(),
        indexes == null ? List.of() : indexes);
  }
}
