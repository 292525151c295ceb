// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest prediction of a target.
 *
 * @param target where it belongs
 * @param made by which run, how, and from what
 * @param state where it stands
 * @param proposed whether the generator proposed its first choice
 * @param choices best first; empty when there was nothing to say
 */
public record StoredPrediction(
    PredictionTarget target,
    Made made,
    PredictionState state,
    boolean proposed,
    List<PredictionChoice> choices) {

  /** How many choices are kept. */
  public static final int CHOICES_KEPT = 10;

  public StoredPrediction {
    choices = choices.size() <= CHOICES_KEPT ? List.copyOf(choices) : first(choices);
  }

  private static List<PredictionChoice> first(List<PredictionChoice> choices) {
    return List.copyOf(choices.subList(0, CHOICES_KEPT));
  }

  /**
   * How a prediction was made.
   *
   * @param runId the run that wrote it last
   * @param revision the asset's revision it looked at
   * @param generator the part that made it
   * @param fingerprint what it stood on
   * @param keptFrom the earlier run that generated it, when the later one found nothing changed
   * @param reason why it was generated, or was not
   * @param at when it was written
   */
  public record Made(
      String runId,
      String revision,
      String generator,
      String fingerprint,
      @Nullable String keptFrom,
      String reason,
      Instant at) {}

  public StoredPrediction with(PredictionState next) {
    return new StoredPrediction(target, made, next, proposed, choices);
  }
}
