// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.bulks;

/** Where a bulk stands. */
public enum BulkStatus {
  /** Assets are made into runs, or their runs are under way. */
  ACTIVE,
  /** Nothing new is begun until it is resumed. */
  PAUSED,
  /** Taken back by a person. */
  CANCELED,
  /** Given up, since whoever started it may no longer do so. */
  STOPPED,
  /** Every asset was passed and every run has ended. */
  DONE;

  /** Whether it may still go on. */
  public boolean open() {
    return this == ACTIVE || this == PAUSED;
  }
}
