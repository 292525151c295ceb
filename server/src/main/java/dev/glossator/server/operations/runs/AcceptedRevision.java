// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.core.assets.Acceptance;
import dev.glossator.core.assets.AcceptedValue;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.TextOwnership;
import dev.glossator.core.decisions.AcceptChoices.Accepted;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.house.HouseNames;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.Transaction;
import dev.glossator.store.predictions.Decision;
import dev.glossator.store.predictions.PredictionState;
import dev.glossator.store.predictions.PredictionStore;
import dev.glossator.store.predictions.StoredPrediction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the one new revision that accepted values go into, and with it all that remembers the
 * decision: owners of texts, decisions, names of the house, the event.
 */
final class AcceptedRevision {

  private static final int NAME_MAX = 256;
  private static final int TERMS_MAX = 20;

  private final Ids ids;
  private final RunEvents events;

  AcceptedRevision(Ids ids, RunEvents events) {
    this.ids = ids;
    this.events = events;
  }

  AssetRevision make(
      Transaction tx, Decider decider, PendingFields fields, List<Accepted> accepted) {
    AssetRevision newest = fields.newest();
    Instant now = decider.at();
    List<AcceptedValue> values =
        accepted.stream()
            .map(one -> new AcceptedValue(one.target(), one.value(), one.persons()))
            .toList();
    Acceptance acceptance = new Acceptance(AcceptedTerms.restricted(tx, decider, accepted));
    AssetContent content = acceptance.apply(newest.content(), values);
    check(content);
    AssetRevision next = newest.next(content, now, decider.userId());
    if (!tx.assets().insertNext(next)) {
      throw Decisions.overtaken(newest);
    }
    String domainId = newest.asset().domainId();
    String assetId = newest.asset().id();
    tx.assets()
        .texts()
        .put(domainId, assetId, TextOwnership.accepted(content, values, fields.owned()));
    remember(tx, decider, fields, accepted, next);
    if (decider.access() != null) {
      // What a policy let through teaches nothing: it would only agree with itself.
      HouseNames.remember(tx, next, accepted.stream().map(AcceptedRevision::name).toList());
    }
    events.decided(
        tx,
        "Accepted",
        new RunEvents.Subject(
            domainId, newest.asset().projectId(), assetId, Long.toString(next.number())),
        decider.userId(),
        now);
    return next;
  }

  private void remember(
      Transaction tx,
      Decider decider,
      PendingFields fields,
      List<Accepted> accepted,
      AssetRevision next) {
    Instant now = decider.at();
    String assetId = next.asset().id();
    PredictionStore.Deciding by = new PredictionStore.Deciding(decider.userId(), now);
    List<Decision> decisions = new ArrayList<>();
    Map<PredictionTarget, StoredPrediction> decided = new LinkedHashMap<>();
    for (Accepted one : accepted) {
      StoredPrediction prediction = fields.stored(one.target());
      decided.put(one.target(), prediction);
      decisions.add(
          new Decision(
              ids.next(),
              assetId,
              one.target(),
              one.edited() ? Decision.Verdict.EDITED : Decision.Verdict.ACCEPTED,
              one.value(),
              one.generated(),
              one.choice(),
              new Decision.Source(prediction.made().runId(), prediction.made().fingerprint()),
              Long.toString(next.number()),
              now,
              decider.userId()));
    }
    if (!tx.predictions().decide(assetId, decided.values(), PredictionState.ACCEPTED, by)) {
      throw Decisions.overtaken(fields.newest());
    }
    tx.decisions().insert(next.asset().domainId(), decisions);
  }

  private static void check(AssetContent content) {
    int length = content.name().codePointCount(0, content.name().length());
    if (length > NAME_MAX) {
      throw ApiException.validation(
          "The asset's name would have " + length + " characters, the limit is " + NAME_MAX);
    }
    checkTerms("The asset", content.glossaryTerms());
    checkTerms("The asset", content.governedTerms());
    content
        .columns()
        .forEach(column -> checkTerms("Column " + column.name(), column.glossaryTerms()));
  }

  private static void checkTerms(String what, List<String> terms) {
    if (terms.size() > TERMS_MAX) {
      throw ApiException.validation(
          what + " would have " + terms.size() + " glossary terms, the limit is " + TERMS_MAX);
    }
  }

  private static HouseNames.Name name(Accepted accepted) {
    return new HouseNames.Name(accepted.target(), accepted.value());
  }
}
