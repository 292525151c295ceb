// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import org.jspecify.annotations.Nullable;

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front; so does a text that
 * begins like such a cell, so that reading takes away what writing added and no more.
 */
final class SpreadsheetCell {
  private static final String FORMULA = "=+-@\t\r";

  private SpreadsheetCell() {}

  static String safe(@Nullable String text) {
    return text == null ? "" : formula(text) ? "'" + text : text;
  }

  static String plain(String cell) {
    return cell.startsWith("'") && formula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean formula(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\'') {
      first++;
    }
    return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
  }
}
