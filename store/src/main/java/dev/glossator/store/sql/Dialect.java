// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

/** What really differs between the engines; everything else is one SQL text. */
public enum Dialect {
  SQLITE("", "IN (%s)"),
  POSTGRESQL(" FOR UPDATE SKIP LOCKED", "= ANY (ARRAY(%s))");

  private final String skipLocked;
  private final String gathered;

  Dialect(String skipLocked, String gathered) {
    this.skipLocked = skipLocked;
    this.gathered = gathered;
  }

  /** Ends a sub-select that picks rows to claim; SQLite has one writer and needs nothing. */
  public String skipLocked() {
    return skipLocked;
  }

  /**
   * Ends a comparison with what a select finds, which is made once and first, whatever the engine
   * knows of its tables. PostgreSQL would join an {@code IN}, and until its first ANALYZE join it
   * row by row.
   *
   * @param select one column of a few thousand values at most
   */
  public String gathered(String select) {
    return gathered.formatted(select);
  }
}
