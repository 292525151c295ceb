// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

/** What really differs between the engines; everything else is one SQL text. */
public enum Dialect {
  SQLITE(""),
  POSTGRESQL(" FOR UPDATE SKIP LOCKED");

  private final String skipLocked;

  Dialect(String skipLocked) {
    this.skipLocked = skipLocked;
  }

  /** Ends a sub-select that picks rows to claim; SQLite has one writer and needs nothing. */
  public String skipLocked() {
    return skipLocked;
  }
}
