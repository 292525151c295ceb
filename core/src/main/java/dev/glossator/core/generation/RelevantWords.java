// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generation;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.TableEvidence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The letters of a table's identifiers, to tell which words of the house can bear on it: those of
 * which a piece occurs there.
 */
final class RelevantWords {

  /** Letters that may stand for a word are hardly more. */
  private static final int SHORT = 6;

  private static final String BETWEEN_WORDS = "[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})";

  /** How letters end that refer to something. */
  private static final String REFERENCE = "(id|key|sk|fk|cd|no|nr)$";

  private final String letters;
  private final Set<String> shorts;

  private RelevantWords(String letters, Set<String> shorts) {
    this.letters = letters;
    this.shorts = shorts;
  }

  static RelevantWords of(TableEvidence table) {
    StringBuilder letters = new StringBuilder(bare(table.table()));
    Set<String> shorts = new TreeSet<>();
    for (ColumnEvidence column : table.columns()) {
      letters.append(' ').append(bare(column.name()));
      for (String piece : column.name().split(BETWEEN_WORDS)) {
        if (piece.length() <= SHORT) {
          shorts.add(bare(piece));
          shorts.add(bare(piece).replaceFirst(REFERENCE, ""));
        }
      }
    }
    shorts.remove("");
    return new RelevantWords(letters.toString(), shorts);
  }

  /** Whether a piece of {@code identifier}, of two letters or more, occurs in the table. */
  boolean touches(String identifier) {
    for (String piece : identifier.split(BETWEEN_WORDS)) {
      String word = bare(piece);
      if (word.length() > 1 && letters.contains(word)) {
        return true;
      }
    }
    String whole = bare(identifier);
    return !whole.isEmpty() && letters.contains(whole);
  }

  /** Whether letters of a column may be short for a word of another table's name, or for all. */
  boolean mayShorten(String table) {
    List<String> words =
        Arrays.stream(table.split(BETWEEN_WORDS))
            .filter(word -> !word.isEmpty())
            .map(RelevantWords::bare)
            .toList();
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.append(word.charAt(0)));
    return shorts.stream()
        .anyMatch(
            piece ->
                (piece.length() > 1 && initials.indexOf(piece) >= 0)
                    || words.stream().anyMatch(word -> shortens(piece, word)));
  }

  private static boolean shortens(String letters, String word) {
    if (word.length() <= letters.length() || word.charAt(0) != letters.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < word.length() && at < letters.length(); i++) {
      at += word.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }

  private static String bare(String identifier) {
    return identifier.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
