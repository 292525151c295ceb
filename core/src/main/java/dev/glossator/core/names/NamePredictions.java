// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.NameReading.NamePart;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionChoice.Claim;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns readings into predictions: each choice with what its pieces were read as. */
final class NamePredictions {
  private static final String GENERATOR = NameGenerator.VERSION;
  private static final String TABLE = "table#name";
  private static final int NAME_MAX = 256;

  private NamePredictions() {}

  static List<Prediction> of(GenerationInput input, TableReading reading, Agreement agreement) {
    List<Prediction> predictions = new ArrayList<>();
    List<Claim> ofAll = new ArrayList<>();
    reading.languageNotCovered().map(NamePredictions::notCovered).ifPresent(ofAll::add);
    if (agreement.low()) {
      ofAll.add(keptLess(agreement));
    }
    prediction(new PredictionTarget.OfAsset(RunType.BUSINESS_NAMES), TABLE, reading.table(), ofAll)
        .ifPresent(predictions::add);
    for (int i = 0; i < reading.columns().size(); i++) {
      String column = input.evidence().columns().get(i).name();
      prediction(
              new PredictionTarget.OfColumn(RunType.BUSINESS_NAMES, column),
              "column:" + column + "#name",
              reading.columns().get(i),
              List.of())
          .ifPresent(predictions::add);
    }
    return predictions;
  }

  /** Nothing where every reading of a very long identifier is longer than a name may be. */
  private static Optional<Prediction> prediction(
      PredictionTarget target, String fact, NameReading reading, List<Claim> more) {
    List<PredictionChoice> choices = new ArrayList<>();
    for (NameCandidate candidate : reading.candidates()) {
      String text = candidate.text();
      if (text.codePointCount(0, text.length()) > NAME_MAX) {
        continue;
      }
      List<Claim> claims = claims(candidate, fact);
      claims.addAll(more);
      choices.add(new PredictionChoice(candidate.text(), candidate.confidence(), claims));
    }
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(new Prediction(target, choices, reading.proposed(), GENERATOR));
  }

  /** Said once, on the table: its names were split and otherwise left alone. */
  private static Claim notCovered(String language) {
    return new Claim(
        "language not covered (" + language + "): names are split and kept", List.of(TABLE));
  }

  /** Why every confidence of the table is lower than elsewhere. */
  private static Claim keptLess(Agreement agreement) {
    return new Claim(
        "of names that seem sure, people here keep about "
            + Math.round(100 * agreement.share())
            + " in 100: confidences are lower",
        List.of(TABLE));
  }

  private static List<Claim> claims(NameCandidate candidate, String fact) {
    List<Claim> claims = new ArrayList<>();
    for (NamePart part : candidate.parts()) {
      claims.add(
          new Claim(part.piece() + " → " + part.words() + ": " + part.reason(), List.of(fact)));
    }
    return claims;
  }
}
