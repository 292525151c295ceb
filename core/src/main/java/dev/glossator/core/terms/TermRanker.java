// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The learned part: orders the candidates of a question, and says how probable it is that the first
 * of them is right. Read from a model file, evaluated in plain arithmetic.
 *
 * @param version of the model file
 * @param order higher for the better candidate
 * @param certainty whether the first is right, as log odds
 * @param threshold from which confidence on the first candidate is proposed
 */
public record TermRanker(String version, LearnedSum order, LearnedSum certainty, double threshold) {

  /**
   * Reads a model file.
   *
   * @throws IllegalArgumentException when it is made for other features than this program has
   */
  public static TermRanker read(String json) {
    Json.Members model = Json.readObject(json);
    List<String> names = new ArrayList<>();
    for (TermFeature feature : TermFeature.values()) {
      names.add(feature.name());
    }
    return new TermRanker(
        model.values().get("version") instanceof Json.Text t ? t.value() : "",
        LearnedSum.read(model, "order", names),
        LearnedSum.read(model, "certainty", CertaintyFeatures.NAMES),
        model.values().get("threshold") instanceof Json.Decimal d ? number(d.value()) : 0.5);
  }

  private static double number(BigDecimal value) {
    return value.doubleValue();
  }
}
