// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.runs;

/** Where a run, or one type of it, stands; named as the API names it. */
public enum RunStatus {
  SUBMITTED,
  IN_PROGRESS,
  CANCELED,
  SUCCEEDED,
  FAILED,
  PARTIALLY_SUCCEEDED;

  /** Whether work may still be done: only then can the run be claimed, committed to or canceled. */
  public boolean active() {
    return this == SUBMITTED || this == IN_PROGRESS;
  }

  /** Whether a run may go from this status to {@code next}; a terminal status is final. */
  public boolean mayBecome(RunStatus next) {
    return switch (this) {
      case SUBMITTED -> next != SUBMITTED;
      case IN_PROGRESS -> next != SUBMITTED;
      case CANCELED, SUCCEEDED, FAILED, PARTIALLY_SUCCEEDED -> false;
    };
  }
}
