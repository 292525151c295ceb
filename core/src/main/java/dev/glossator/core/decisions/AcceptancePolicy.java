// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.decisions;

import dev.glossator.core.prediction.RunType;
import java.time.Instant;
import java.util.List;

/**
 * What a project accepts without a person.
 *
 * @param type of which predictions
 * @param precision the share that has to be right
 * @param threshold the confidence from which on so many were right where it was measured
 * @param select globs of which a field's place fits one; empty: all
 * @param exclude globs of which it fits none
 * @param setAt when
 * @param setBy by whom
 */
public record AcceptancePolicy(
    String domainId,
    String projectId,
    RunType type,
    double precision,
    double threshold,
    List<String> select,
    List<String> exclude,
    Instant setAt,
    String setBy) {

  public AcceptancePolicy {
    select = List.copyOf(select);
    exclude = List.copyOf(exclude);
    if (!(precision > 0 && precision <= 1 && threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "precision " + precision + " and threshold " + threshold + " must be within 0 and 1");
    }
  }
}
