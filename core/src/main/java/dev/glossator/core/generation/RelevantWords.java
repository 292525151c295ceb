// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generation;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.TableEvidence;
import java.util.Locale;

/**
 * The letters of a table's identifiers, to tell which words of the house can bear on it: those of
 * which a piece occurs there.
 */
final class RelevantWords {

  private final String letters;

  private RelevantWords(String letters) {
    this.letters = letters;
  }

  static RelevantWords of(TableEvidence table) {
    StringBuilder letters = new StringBuilder(bare(table.table()));
    for (ColumnEvidence column : table.columns()) {
      letters.append(' ').append(bare(column.name()));
    }
    return new RelevantWords(letters.toString());
  }

  /** Whether a piece of {@code identifier}, of two letters or more, occurs in the table. */
  boolean touches(String identifier) {
    for (String piece : identifier.split("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})")) {
      String word = bare(piece);
      if (word.length() > 1 && letters.contains(word)) {
        return true;
      }
    }
    String whole = bare(identifier);
    return !whole.isEmpty() && letters.contains(whole);
  }

  private static String bare(String identifier) {
    return identifier.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
