// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.decisions;

import dev.glossator.core.prediction.PredictionChoice;

/**
 * What is decided without being named.
 *
 * @param all whether the first choice of every target is taken, or none
 * @param threshold the least confidence a first choice needs
 */
public record DecisionRule(boolean all, double threshold) {

  /** Only what is named. */
  public static final DecisionRule NONE = new DecisionRule(false, 0);

  public DecisionRule {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new InvalidDecision("threshold " + threshold + " must be within 0 and 1");
    }
  }

  /** Everything from a confidence on. */
  public static DecisionRule all(double threshold) {
    return new DecisionRule(true, threshold);
  }

  boolean takes(PendingPrediction pending) {
    PredictionChoice first = pending.choices().getFirst();
    return all && !pending.kept() && first.confidence() >= threshold;
  }
}
