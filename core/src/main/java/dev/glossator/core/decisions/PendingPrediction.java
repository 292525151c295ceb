// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.decisions;

import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import java.util.List;

/**
 * A proposed value that waits for a person's decision.
 *
 * @param target where it belongs
 * @param choices what may be chosen, best first, never empty
 * @param kept whether the field holds text of a person or of the source, which no rule replaces
 */
public record PendingPrediction(
    PredictionTarget target, List<PredictionChoice> choices, boolean kept) {

  public PendingPrediction {
    choices = List.copyOf(choices);
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("nothing to choose for " + target);
    }
  }
}
