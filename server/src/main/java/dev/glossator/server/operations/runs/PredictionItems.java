// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.model.ChoiceClaim;
import dev.glossator.contract.model.FieldOwner;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.PredictionDecision;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.contract.model.RankedChoice;
import dev.glossator.core.assets.AssetColumn;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.FieldPath;
import dev.glossator.core.assets.FieldText;
import dev.glossator.core.assets.TextOwnership;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.store.Transaction;
import dev.glossator.store.glossaries.TermStore.TermUse;
import dev.glossator.store.predictions.Decision;
import dev.glossator.store.predictions.DecisionNote;
import dev.glossator.store.predictions.PredictionState;
import dev.glossator.store.predictions.StoredPrediction;
import dev.glossator.store.scope.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Predictions as our own ListPredictions shows them, in the order of the schema. */
final class PredictionItems {

  private final Map<String, AssetColumn> columns = new HashMap<>();
  private final Map<PredictionTarget, @Nullable String> texts;
  private final Map<PredictionTarget, FieldText> owned;
  private final Map<PredictionTarget, Decision> decided = new HashMap<>();
  private final Map<String, DecisionNote> notes;
  private final Map<String, TermUse> terms;

  private final Map<PredictionTarget, StoredPrediction> predictions = new HashMap<>();

  private PredictionItems(
      Transaction tx, Scope scope, AssetRevision newest, List<StoredPrediction> stored) {
    String assetId = newest.asset().id();
    newest.content().columns().forEach(column -> columns.put(column.name(), column));
    this.texts = TextOwnership.texts(newest.content());
    this.owned = tx.assets().texts().of(scope, assetId);
    this.notes = tx.decisions().notes(scope, assetId);
    tx.decisions().of(scope, assetId).forEach(decision -> decided.put(decision.target(), decision));
    Set<String> ids = new HashSet<>();
    for (StoredPrediction prediction : stored) {
      predictions.put(prediction.target(), prediction);
      if (prediction.target().type() == RunType.BUSINESS_GLOSSARY_ASSOCIATIONS) {
        prediction.choices().forEach(choice -> ids.add(choice.value()));
      }
    }
    this.terms = tx.glossaries().terms().uses(scope, ids);
  }

  static PredictionItems of(Transaction tx, Scope scope, AssetRevision newest) {
    return new PredictionItems(tx, scope, newest, tx.predictions().all(scope, newest.asset().id()));
  }

  /** Whether the asset has such a field, predicted or not. */
  boolean knows(PredictionTarget target) {
    return texts.containsKey(target);
  }

  /**
   * At most so many items behind a field, in the order of the schema.
   *
   * @param after null: from the start
   * @param type only of this type; null: of any
   */
  List<PredictionItem> behind(
      @Nullable PredictionTarget after, @Nullable MetadataGenerationRunType type, int limit) {
    return texts.keySet().stream()
        .dropWhile(target -> after != null && !target.equals(after))
        .skip(after == null ? 0 : 1)
        .filter(target -> type == null || WireRuns.type(type) == target.type())
        .map(predictions::get)
        .filter(Objects::nonNull)
        .limit(limit)
        .map(this::item)
        .toList();
  }

  private PredictionItem item(StoredPrediction prediction) {
    PredictionTarget target = prediction.target();
    Decision decision = decision(prediction);
    DecisionNote note =
        decision == null ? DecisionNote.NONE : notes.getOrDefault(decision.id(), DecisionNote.NONE);
    return PredictionItem.builder()
        .predictionTarget(FieldPath.of(target, known(target)).orElse(""))
        .columnName(target instanceof PredictionTarget.OfColumn column ? column.column() : null)
        .type(WireRuns.type(target.type()))
        .choices(prediction.choices().stream().map(choice -> choice(target, choice)).toList())
        .proposed(prediction.proposed())
        .decision(verdict(prediction, decision))
        .owner(owner(owned.getOrDefault(target, FieldText.EMPTY)))
        .currentValue(texts.get(target))
        .generator(prediction.made().generator())
        .runId(prediction.made().runId())
        .reason(prediction.made().reason())
        .assetRevision(prediction.made().revision())
        .createdAt(prediction.made().at())
        .decidedAt(decision == null ? null : decision.decidedAt())
        .decidedBy(decision == null ? null : decision.decidedBy())
        .attributedTo(said(note.attributedTo()))
        .comment(said(note.comment()))
        .build();
  }

  private static @Nullable String said(String text) {
    return text.isEmpty() ? null : text;
  }

  private List<AssetColumn> known(PredictionTarget target) {
    AssetColumn column =
        target instanceof PredictionTarget.OfColumn named ? columns.get(named.column()) : null;
    return column == null ? List.of() : List.of(column);
  }

  /** The decision about this very prediction, not about an older one of its target. */
  private @Nullable Decision decision(StoredPrediction prediction) {
    Decision last = decided.get(prediction.target());
    if (last == null || last.verdict() == Decision.Verdict.UNDONE) {
      return null;
    }
    boolean kept =
        prediction.state() == PredictionState.ACCEPTED
            && last.source().fingerprint().equals(prediction.made().fingerprint());
    return kept || !last.decidedAt().isBefore(prediction.made().at()) ? last : null;
  }

  private static PredictionDecision verdict(
      StoredPrediction prediction, @Nullable Decision decision) {
    return switch (prediction.state()) {
      case PENDING, SILENT -> PredictionDecision.PENDING;
      case REJECTED, WITHHELD -> PredictionDecision.REJECTED;
      case CURRENT -> PredictionDecision.ACCEPTED;
      case ACCEPTED ->
          decision != null && decision.verdict() == Decision.Verdict.EDITED
              ? PredictionDecision.EDITED
              : PredictionDecision.ACCEPTED;
    };
  }

  private static @Nullable FieldOwner owner(FieldText text) {
    return switch (text.owner()) {
      case NOBODY -> null;
      case SOURCE -> FieldOwner.SOURCE;
      case GENERATED -> FieldOwner.GENERATED;
      case HUMAN -> FieldOwner.PERSON;
    };
  }

  private RankedChoice choice(PredictionTarget target, PredictionChoice choice) {
    TermUse term =
        target.type() == RunType.BUSINESS_GLOSSARY_ASSOCIATIONS ? terms.get(choice.value()) : null;
    List<ChoiceClaim> claims =
        choice.claims().stream()
            .map(claim -> new ChoiceClaim(claim.text(), claim.facts()))
            .toList();
    return new RankedChoice(
        choice.value(),
        term == null ? null : term.name(),
        choice.confidence(),
        claims.isEmpty() ? null : claims);
  }
}
