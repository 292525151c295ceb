// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two small models: one orders the readings of a column, the other says how likely the first one is
 * right. Both are weighted sums, trained by {@code training/names/rank.py} and stored as JSON.
 */
final class RankingModel {
  private final double[] ranking;
  private final double[] calibration;
  private final double intercept;

  private RankingModel(double[] ranking, double[] calibration, double intercept) {
    this.ranking = ranking;
    this.calibration = calibration;
    this.intercept = intercept;
  }

  /** Ranks by channel and language alone. */
  static RankingModel plain() {
    double[] ranking = new double[CandidateFeatures.NAMES.size()];
    ranking[CandidateFeatures.NAMES.indexOf("channel")] = 1;
    ranking[CandidateFeatures.NAMES.indexOf("language")] = 1;
    double[] calibration = new double[Confidence.NAMES.size()];
    calibration[Confidence.NAMES.indexOf("logOdds")] = 1;
    return new RankingModel(ranking, calibration, 0);
  }

  /** From its JSON form, whose features must be those of this program. */
  static RankingModel parse(String json) {
    Json.Members model = Json.readObject(json);
    return new RankingModel(
        weights(model, "ranking", CandidateFeatures.NAMES),
        weights(model, "calibration", Confidence.NAMES),
        number(model.values().get("intercept")));
  }

  /** This model's order with confidences that are not calibrated. */
  RankingModel uncalibrated() {
    return new RankingModel(ranking, plain().calibration, 0);
  }

  double score(double[] features) {
    double sum = 0;
    for (int i = 0; i < ranking.length; i++) {
      sum += ranking[i] * features[i];
    }
    return sum;
  }

  /** Probability that the first of the ranked candidates is right. */
  double confidence(List<Candidate> ranked) {
    double[] features = Confidence.of(ranked);
    double sum = intercept;
    for (int i = 0; i < calibration.length; i++) {
      sum += calibration[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static double[] weights(Json.Members model, String member, List<String> names) {
    List<String> given = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    if (model.values().get(member) instanceof Json.Members weights) {
      weights
          .values()
          .forEach(
              (name, value) -> {
                given.add(name);
                values.add(number(value));
              });
    }
    if (!given.equals(names)) {
      throw new IllegalArgumentException(
          "the ranking's " + member + " has features " + given + ", this program has " + names);
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double number(@Nullable Json value) {
    return value instanceof Json.Decimal number ? number.value().doubleValue() : 0;
  }
}
