// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generation;

import dev.glossator.core.evidence.Facts;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import java.util.ArrayList;
import java.util.List;

/** Readings of identifiers as predictions of business names. */
final class NamePredictions {

  private NamePredictions() {}

  static List<Prediction> of(GenerationInput input, TableReading reading, String generator) {
    List<Prediction> predictions = new ArrayList<>();
    predictions.add(
        prediction(
            new PredictionTarget.OfAsset(RunType.BUSINESS_NAMES),
            reading.table(),
            Facts.ofTable(Facts.Kind.NAME),
            generator));
    for (int i = 0; i < reading.columns().size(); i++) {
      String column = input.evidence().columns().get(i).name();
      predictions.add(
          prediction(
              new PredictionTarget.OfColumn(RunType.BUSINESS_NAMES, column),
              reading.columns().get(i),
              Facts.ofColumn(column, Facts.Kind.NAME),
              generator));
    }
    return predictions;
  }

  private static Prediction prediction(
      PredictionTarget target, NameReading reading, String fact, String generator) {
    List<PredictionChoice> choices =
        reading.candidates().stream().map(candidate -> choice(candidate, fact)).toList();
    return new Prediction(target, choices, reading.proposed(), generator);
  }

  private static PredictionChoice choice(NameReading.NameCandidate candidate, String fact) {
    List<PredictionChoice.Claim> claims =
        candidate.parts().stream().map(part -> claim(part, fact)).toList();
    return new PredictionChoice(candidate.text(), candidate.confidence(), claims);
  }

  private static PredictionChoice.Claim claim(NameReading.NamePart part, String fact) {
    String text = part.piece() + " → " + part.words();
    return new PredictionChoice.Claim(
        part.reason().isBlank() ? text : text + ": " + part.reason(), List.of(fact));
  }
}
