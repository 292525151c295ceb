// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.FieldText;
import dev.glossator.core.assets.Reversal;
import dev.glossator.core.assets.TextOwner;
import dev.glossator.core.assets.TextOwnership;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.house.HouseNames;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.Transaction;
import dev.glossator.store.predictions.Decision;
import dev.glossator.store.predictions.DecisionStore;
import dev.glossator.store.scope.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the one revision of an asset without what a policy had accepted. */
final class TakenBack {

  private final Ids ids;
  private final RunEvents events;

  TakenBack(Ids ids, RunEvents events) {
    this.ids = ids;
    this.events = events;
  }

  /** What came of it. */
  record Count(int assets, int fields, int kept) {
    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(assets + other.assets, fields + other.fields, kept + other.kept);
    }
  }

  Count of(Transaction tx, Decider decider, String assetId, DecisionStore.OfRuns runs) {
    List<Decision> decisions = tx.decisions().acceptedByPolicy(decider.scope(), runs, assetId);
    Optional<AssetRevision> found = tx.assets().newest(decider.scope(), assetId);
    if (found.isEmpty()) {
      return Count.NONE;
    }
    AssetRevision newest = found.get();
    Map<Decision, Reversal.Taken> standing = standing(tx, decider.scope(), newest, decisions);
    String revision = Long.toString(newest.number());
    if (!standing.isEmpty()) {
      revision = Long.toString(revise(tx, decider, newest, standing));
    }
    remember(tx, decider, newest.asset().domainId(), decisions, revision);
    return new Count(
        standing.isEmpty() ? 0 : 1, standing.size(), decisions.size() - standing.size());
  }

  /** Those of the values that nobody has touched since, with what stood there before. */
  private static Map<Decision, Reversal.Taken> standing(
      Transaction tx, Scope scope, AssetRevision newest, List<Decision> decisions) {
    String assetId = newest.asset().id();
    Map<PredictionTarget, @Nullable String> texts = TextOwnership.texts(newest.content());
    Map<PredictionTarget, FieldText> owned = tx.assets().texts().of(scope, assetId);
    Map<String, Map<PredictionTarget, @Nullable String>> earlier = new LinkedHashMap<>();
    Map<Decision, Reversal.Taken> standing = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      PredictionTarget target = decision.target();
      Map<PredictionTarget, @Nullable String> before =
          earlier.computeIfAbsent(
              decision.revision(),
              number -> textsBefore(tx, scope, newest, Long.parseLong(number)));
      Reversal.Taken taken = new Reversal.Taken(target, decision.value(), before.get(target));
      boolean persons = owned.getOrDefault(target, FieldText.EMPTY).owner() == TextOwner.HUMAN;
      if (!persons && Reversal.stands(taken, texts.get(target))) {
        standing.put(decision, taken);
      }
    }
    return standing;
  }

  private static Map<PredictionTarget, @Nullable String> textsBefore(
      Transaction tx, Scope scope, AssetRevision newest, long revision) {
    return tx.assets()
        .revision(scope, newest.asset().id(), revision - 1)
        .map(before -> TextOwnership.texts(before.content()))
        .orElse(Map.of());
  }

  private long revise(
      Transaction tx,
      Decider decider,
      AssetRevision newest,
      Map<Decision, Reversal.Taken> standing) {
    String domainId = newest.asset().domainId();
    String assetId = newest.asset().id();
    AssetRevision next =
        newest.next(
            Reversal.apply(newest.content(), standing.values()), decider.at(), decider.userId());
    if (!tx.assets().insertNext(next)) {
      throw Decisions.overtaken(newest);
    }
    Map<PredictionTarget, FieldText> owned = tx.assets().texts().of(decider.scope(), assetId);
    Map<PredictionTarget, @Nullable String> texts = TextOwnership.texts(next.content());
    Map<PredictionTarget, FieldText> changes = new LinkedHashMap<>();
    List<HouseNames.Name> names = new ArrayList<>();
    for (Decision decision : standing.keySet()) {
      PredictionTarget target = decision.target();
      FieldText text = owned.getOrDefault(target, FieldText.EMPTY);
      boolean terms = target.type() == RunType.BUSINESS_GLOSSARY_ASSOCIATIONS;
      changes.put(
          target, new FieldText(text.source(), text.human(), terms ? texts.get(target) : null));
      names.add(new HouseNames.Name(target, decision.value()));
    }
    tx.predictions().reopen(assetId, changes.keySet());
    tx.assets().texts().put(domainId, assetId, changes);
    HouseNames.forget(tx, domainId, assetId, names);
    events.decided(
        tx,
        "Undone",
        new RunEvents.Subject(
            domainId, newest.asset().projectId(), assetId, Long.toString(next.number())),
        decider.userId(),
        decider.at());
    return next.number();
  }

  private void remember(
      Transaction tx, Decider decider, String domainId, List<Decision> decisions, String revision) {
    tx.decisions()
        .insert(
            domainId,
            decisions.stream()
                .map(
                    decision ->
                        new Decision(
                            ids.next(),
                            decision.assetId(),
                            decision.target(),
                            Decision.Verdict.UNDONE,
                            decision.value(),
                            decision.generated(),
                            decision.choice(),
                            decision.source(),
                            revision,
                            decider.at(),
                            decider.userId()))
                .toList());
  }
}
