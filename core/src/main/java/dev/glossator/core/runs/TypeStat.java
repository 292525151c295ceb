// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.runs;

import dev.glossator.core.prediction.RunType;
import org.jspecify.annotations.Nullable;

/**
 * How one type of a run stands.
 *
 * @param type the type
 * @param status its status, which may differ from the run's
 * @param errorMessage what went wrong, naming a target; absent when nothing did, never empty
 */
public record TypeStat(RunType type, RunStatus status, @Nullable String errorMessage) {

  public TypeStat {
    if (errorMessage != null && errorMessage.isBlank()) {
      throw new IllegalArgumentException("an error message says something or is absent");
    }
  }
}
