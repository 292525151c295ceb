// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.prediction;

import java.util.List;

/**
 * What generation says about one target.
 *
 * @param target where it belongs
 * @param choices best first, at most thirty; never empty
 * @param proposed whether the product proposes the first choice; false keeps the choices for those
 *     who ask
 * @param generator the part that made it, with its version ({@code names/1}, {@code terms/2.1})
 */
public record Prediction(
    PredictionTarget target, List<PredictionChoice> choices, boolean proposed, String generator) {

  public Prediction {
    choices = List.copyOf(choices);
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("a prediction for " + target + " needs a choice");
    }
  }

  public PredictionChoice best() {
    return choices.getFirst();
  }
}
