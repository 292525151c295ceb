// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.core.assets.AssetColumn;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.FieldPath;
import dev.glossator.core.assets.FieldText;
import dev.glossator.core.decisions.PendingPrediction;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.store.Transaction;
import dev.glossator.store.predictions.StoredPrediction;
import dev.glossator.store.scope.Scope;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for a decision on an asset's newest revision, in the order of the schema: the asset
 * first. Predictions for columns that have vanished are not among it.
 */
final class PendingFields {

  /** How many choices a client sees and may choose from. */
  static final int CHOICES = 5;

  private final AssetRevision newest;
  private final Map<String, AssetColumn> byName = new HashMap<>();
  private final Map<PredictionTarget, FieldText> owned;
  private final Map<PredictionTarget, StoredPrediction> stored = new LinkedHashMap<>();

  private PendingFields(AssetRevision newest, Map<PredictionTarget, FieldText> owned) {
    this.newest = newest;
    this.owned = owned;
    newest.content().columns().forEach(column -> byName.put(column.name(), column));
  }

  static PendingFields of(Transaction tx, Scope scope, AssetRevision newest) {
    String assetId = newest.asset().id();
    PendingFields fields = new PendingFields(newest, tx.assets().texts().of(scope, assetId));
    tx.predictions().pending(scope, assetId).stream()
        .filter(prediction -> fields.path(prediction.target()).isPresent())
        .sorted(Comparator.comparingInt(prediction -> fields.position(prediction.target())))
        .forEach(prediction -> fields.stored.put(prediction.target(), prediction));
    return fields;
  }

  AssetRevision newest() {
    return newest;
  }

  Map<PredictionTarget, FieldText> owned() {
    return owned;
  }

  /** What a decision may choose from. */
  List<PendingPrediction> pending() {
    return stored.values().stream()
        .map(
            prediction ->
                new PendingPrediction(
                    prediction.target(), shown(prediction), kept(prediction.target())))
        .toList();
  }

  /** The stored prediction behind a pending one. */
  StoredPrediction stored(PredictionTarget target) {
    StoredPrediction prediction = stored.get(target);
    if (prediction == null) {
      throw new IllegalArgumentException("nothing waits for " + target);
    }
    return prediction;
  }

  /** Whether a person or the source wrote what stands in the field. */
  boolean kept(PredictionTarget target) {
    return owned.getOrDefault(target, FieldText.EMPTY).keptFromRules(target);
  }

  /** How a target is spelled; empty where the schema no longer has it. */
  Optional<String> path(PredictionTarget target) {
    return FieldPath.of(target, known(target));
  }

  /** The one column a path depends on, so that a wide table is not searched for each. */
  private List<AssetColumn> known(PredictionTarget target) {
    AssetColumn column =
        target instanceof PredictionTarget.OfColumn named ? byName.get(named.column()) : null;
    return column == null ? List.of() : List.of(column);
  }

  /**
   * The target a client names.
   *
   * @throws ApiException 400 where it names none
   */
  PredictionTarget target(String spelling) {
    return Decisions.target(newest, spelling);
  }

  private static List<PredictionChoice> shown(StoredPrediction prediction) {
    List<PredictionChoice> choices = prediction.choices();
    return choices.subList(0, Math.min(CHOICES, choices.size()));
  }

  private int position(PredictionTarget target) {
    return known(target).stream().mapToInt(AssetColumn::position).findFirst().orElse(-1);
  }
}
