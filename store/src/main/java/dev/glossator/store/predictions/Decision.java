// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

import dev.glossator.core.prediction.PredictionTarget;
import java.time.Instant;

/**
 * What a person decided about a prediction.
 *
 * @param id its identifier
 * @param assetId the asset
 * @param target the field
 * @param verdict what was decided
 * @param value what was accepted, or rejected
 * @param generated what had been generated, where a person edited it
 * @param choice which of the choices it was, from 0
 * @param source the prediction's run and fingerprint
 * @param revision the asset's revision afterwards
 * @param decidedAt when
 * @param decidedBy by whom
 */
public record Decision(
    String id,
    String assetId,
    PredictionTarget target,
    Verdict verdict,
    String value,
    String generated,
    int choice,
    Source source,
    String revision,
    Instant decidedAt,
    String decidedBy) {

  /** The kinds of decisions. */
  public enum Verdict {
    ACCEPTED,
    EDITED,
    REJECTED,
    /** An acceptance by policy was taken back. */
    UNDONE
  }

  /** Which prediction it was about. */
  public record Source(String runId, String fingerprint) {}
}
