// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.generation.Fingerprints;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunItem;
import dev.glossator.store.predictions.PredictionState;
import dev.glossator.store.predictions.StoredPrediction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an item writes: a row for each of its targets, from what was generated and what was there.
 */
final class ItemPredictions {

  private static final int NAME_MAX = 256;
  private static final int TEXT_MAX = 4096;

  private final MetadataGenerationRun run;
  private final RunInputs.Known asset;
  private final Fingerprints fingerprints;
  private final Instant now;

  ItemPredictions(
      MetadataGenerationRun run, RunInputs.Known asset, Fingerprints fingerprints, Instant now) {
    this.run = run;
    this.asset = asset;
    this.fingerprints = fingerprints;
    this.now = now;
  }

  /**
   * An item that is ready to be committed.
   *
   * @param item with its outcome
   * @param predictions one for each of its targets that did not fail
   */
  record Ready(RunItem item, List<StoredPrediction> predictions) {}

  /** The targets of an item, the asset first where it belongs to it. */
  List<PredictionTarget> targets(RunItem item) {
    List<PredictionTarget> targets = new ArrayList<>();
    if (item.firstColumn() == 0) {
      targets.add(new PredictionTarget.OfAsset(item.type()));
    }
    for (int i = 0; i < asset.columns().size(); i++) {
      if (item.holds(i)) {
        targets.add(new PredictionTarget.OfColumn(item.type(), asset.columns().get(i)));
      }
    }
    return targets;
  }

  /** Whether nothing the item's targets stand on has changed since they were generated. */
  boolean unchanged(RunItem item) {
    return targets(item).stream().allMatch(target -> kept(target).isPresent());
  }

  private Optional<StoredPrediction> kept(PredictionTarget target) {
    StoredPrediction before = asset.before().get(target);
    return before != null && before.made().fingerprint().equals(fingerprints.of(target))
        ? Optional.of(before)
        : Optional.empty();
  }

  /** The rows of an item whose generation went well. */
  Ready ready(RunItem item, Map<PredictionTarget, Prediction> generated) {
    List<StoredPrediction> rows = new ArrayList<>();
    int failed = 0;
    String error = null;
    for (PredictionTarget target : targets(item)) {
      Prediction prediction = generated.get(target);
      String fault = prediction == null ? null : fault(prediction);
      if (fault == null) {
        rows.add(kept(target).map(this::again).orElseGet(() -> fresh(target, prediction)));
      } else {
        failed++;
        error = error == null ? name(target) + ": " + fault : error;
      }
    }
    int usable = (int) rows.stream().filter(row -> !row.choices().isEmpty()).count();
    return new Ready(item.with(RunItem.Outcome.done(usable, failed, error)), rows);
  }

  /** An item of which no target could be generated. */
  Ready failed(RunItem item, String fault) {
    List<PredictionTarget> targets = targets(item);
    String first = targets.isEmpty() ? "the asset" : name(targets.getFirst());
    return new Ready(
        item.with(RunItem.Outcome.done(0, item.targets(), first + ": " + fault)), List.of());
  }

  /** Why a prediction cannot be stored, if it cannot. */
  private static @Nullable String fault(Prediction prediction) {
    int longest = prediction.target().type() == RunType.BUSINESS_NAMES ? NAME_MAX : TEXT_MAX;
    for (PredictionChoice choice : prediction.choices()) {
      if (choice.value().isBlank()) {
        return prediction.generator() + " gave an empty text";
      }
    }
    int length = prediction.best().value().codePointCount(0, prediction.best().value().length());
    return length > longest
        ? prediction.generator()
            + " gave a text of "
            + length
            + " characters, the limit is "
            + longest
        : null;
  }

  private StoredPrediction again(StoredPrediction before) {
    StoredPrediction.Made made = before.made();
    String origin = made.keptFrom() == null ? made.runId() : made.keptFrom();
    StoredPrediction.Made kept =
        new StoredPrediction.Made(
            run.id(),
            run.revision(),
            made.generator(),
            made.fingerprint(),
            origin.equals(run.id()) ? null : origin,
            "kept from run " + origin + ": nothing it stands on has changed",
            now);
    return new StoredPrediction(
        before.target(),
        kept,
        state(before.target(), before.proposed(), before.choices(), before),
        before.proposed(),
        before.choices());
  }

  private StoredPrediction fresh(PredictionTarget target, @Nullable Prediction prediction) {
    StoredPrediction before = asset.before().get(target);
    String fingerprint = fingerprints.of(target);
    StoredPrediction.Made made =
        new StoredPrediction.Made(
            run.id(),
            run.revision(),
            prediction == null ? "" : prediction.generator(),
            fingerprint,
            null,
            before == null
                ? "generated for the first time"
                : "generated again because "
                    + Fingerprints.changed(before.made().fingerprint(), fingerprint),
            now);
    List<PredictionChoice> choices = prediction == null ? List.of() : prediction.choices();
    boolean proposed = prediction != null && prediction.proposed();
    return new StoredPrediction(
        target, made, state(target, proposed, choices, null), proposed, choices);
  }

  private PredictionState state(
      PredictionTarget target,
      boolean proposed,
      List<PredictionChoice> choices,
      @Nullable StoredPrediction unchanged) {
    if (!proposed || choices.isEmpty()) {
      return PredictionState.SILENT;
    }
    if (unchanged != null
        && unchanged.state() == PredictionState.ACCEPTED
        && asset.texts().get(target) != null) {
      return PredictionState.ACCEPTED;
    }
    if (stands(target, choices.getFirst().value())) {
      return PredictionState.CURRENT;
    }
    boolean rejected =
        unchanged != null
            && (unchanged.state() == PredictionState.REJECTED
                || unchanged.state() == PredictionState.WITHHELD);
    return rejected && !run.origin().byName() ? PredictionState.WITHHELD : PredictionState.PENDING;
  }

  /** Whether the field says so already. */
  private boolean stands(PredictionTarget target, String value) {
    String text = asset.texts().get(target);
    if (text == null) {
      return false;
    }
    return target.type() == RunType.BUSINESS_GLOSSARY_ASSOCIATIONS
        ? Arrays.asList(text.split(",")).contains(value)
        : text.equals(value);
  }

  private static String name(PredictionTarget target) {
    return switch (target) {
      case PredictionTarget.OfAsset ignored -> "the asset";
      case PredictionTarget.OfColumn column -> "column " + column.column();
    };
  }
}
