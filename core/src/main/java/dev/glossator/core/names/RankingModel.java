// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two small models: one orders the readings of a column, the other says how likely the first one is
 * right. Each is a weighted sum with small trees on top, trained by {@code training/names/rank.py}
 * and stored as JSON.
 */
final class RankingModel {
  private final Part order;
  private final Part right;

  /** A weighted sum with trees on top. */
  private record Part(double[] weights, double intercept, Trees trees) {

    double of(double[] features) {
      double sum = intercept;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * features[i];
      }
      return sum + trees.sum(features);
    }
  }

  private RankingModel(Part order, Part right) {
    this.order = order;
    this.right = right;
  }

  /** Ranks by channel and language alone. */
  static RankingModel plain() {
    double[] ranking = new double[CandidateFeatures.NAMES.size()];
    ranking[CandidateFeatures.NAMES.indexOf("channel")] = 1;
    ranking[CandidateFeatures.NAMES.indexOf("language")] = 1;
    double[] calibration = new double[Confidence.NAMES.size()];
    calibration[Confidence.NAMES.indexOf("logOdds")] = 1;
    return new RankingModel(new Part(ranking, 0, Trees.NONE), new Part(calibration, 0, Trees.NONE));
  }

  /** From its JSON form, whose features must be those of this program. */
  static RankingModel parse(String json) {
    Json.Members model = Json.readObject(json);
    double[] ranking = weights(model, "ranking", CandidateFeatures.NAMES);
    double[] calibration = weights(model, "calibration", Confidence.NAMES);
    return new RankingModel(
        new Part(ranking, 0, Trees.parse(model.values().get("rankingTrees"), ranking.length)),
        new Part(
            calibration,
            number(model.values().get("intercept")),
            Trees.parse(model.values().get("calibrationTrees"), calibration.length)));
  }

  /** This model's order with confidences that are not calibrated. */
  RankingModel uncalibrated() {
    return new RankingModel(order, plain().right);
  }

  double score(double[] features) {
    return order.of(features);
  }

  /** Probability that the first of the ranked candidates is right. */
  double confidence(List<Candidate> ranked) {
    return 1 / (1 + Math.exp(-right.of(Confidence.of(ranked))));
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
