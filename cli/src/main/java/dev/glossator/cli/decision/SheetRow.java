// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.exports.ReviewRow;

/**
 * A decided line of a sheet.
 *
 * @param line its number
 * @param key what it is about
 * @param choice what is to be done
 * @param row the line as it stands
 */
record SheetRow(long line, SheetKey key, Choice choice, ReviewRow row) {

  /** What a person can decide. */
  enum Choice {
    ACCEPT,
    EDIT,
    REJECT
  }

  String edited() {
    return row.verdict().editedValue();
  }

  /** Whether somebody is named, or said something. */
  boolean saysMore() {
    return !row.verdict().decidedBy().isEmpty() || !row.verdict().comment().isEmpty();
  }

  /** What stands beside the decision. */
  Decisions.Said said() {
    return new Decisions.Said(
        key.field(), choice == Choice.REJECT, row.verdict().decidedBy(), row.verdict().comment());
  }

  /** Whether another line decides the same in the same way. */
  boolean agrees(SheetRow other) {
    return choice == other.choice && edited().equals(other.edited());
  }
}
