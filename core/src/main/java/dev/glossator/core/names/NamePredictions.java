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

/** Turns readings into predictions: each choice with what its pieces were read as. */
final class NamePredictions {
  private static final String GENERATOR = "names/1";

  private NamePredictions() {}

  static List<Prediction> of(GenerationInput input, TableReading reading) {
    List<Prediction> predictions = new ArrayList<>();
    predictions.add(
        prediction(
            new PredictionTarget.OfAsset(RunType.BUSINESS_NAMES), "table#name", reading.table()));
    for (int i = 0; i < reading.columns().size(); i++) {
      String column = input.evidence().columns().get(i).name();
      predictions.add(
          prediction(
              new PredictionTarget.OfColumn(RunType.BUSINESS_NAMES, column),
              "column:" + column + "#name",
              reading.columns().get(i)));
    }
    return predictions;
  }

  private static Prediction prediction(PredictionTarget target, String fact, NameReading reading) {
    List<PredictionChoice> choices = new ArrayList<>();
    for (NameCandidate candidate : reading.candidates()) {
      choices.add(
          new PredictionChoice(candidate.text(), candidate.confidence(), claims(candidate, fact)));
    }
    return new Prediction(target, choices, reading.proposed(), GENERATOR);
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
