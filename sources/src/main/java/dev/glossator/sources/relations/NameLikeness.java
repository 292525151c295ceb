// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How well the name of a column fits a column of another table as what it refers to. */
final class NameLikeness {
  private static final Pattern BOUNDARY =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Set<String> GENERIC =
      Set.of("id", "no", "nr", "num", "number", "code", "cd", "key", "name", "nm", "value", "type");

  private NameLikeness() {}

  /**
   * The last words of names that a column's name may have anything to do with: its own, and where
   * that is one such as id, all of these.
   */
  static Set<String> endings(List<String> column) {
    if (column.isEmpty()) {
      return Set.of();
    }
    Set<String> endings = new TreeSet<>(Set.of(column.getLast()));
    if (column.size() == 1 || GENERIC.contains(column.getLast())) {
      endings.addAll(GENERIC);
    }
    return endings;
  }

  /**
   * 0 when the names have nothing to do with one another, up to 4 when they fit well.
   *
   * @param from the words of the column's name
   * @param table those of the other table's
   * @param to those of its column's
   */
  static int score(List<String> from, List<String> table, List<String> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return 0;
    }
    boolean generic = to.size() == 1 && GENERIC.contains(to.getFirst());
    if (from.equals(to)) {
      return generic ? 0 : overlaps(to, table) ? 4 : 3;
    }
    if (endsWith(from, to)) {
      boolean named = overlaps(from.subList(0, from.size() - to.size()), table);
      return generic ? named ? 4 : 0 : 3;
    }
    boolean sameKind =
        from.getLast().equals(to.getLast())
            || (GENERIC.contains(to.getLast())
                && (from.size() == 1 || GENERIC.contains(from.getLast())));
    return sameKind && overlaps(from, table) ? 2 : 0;
  }

  private static boolean endsWith(List<String> words, List<String> end) {
    return words.size() > end.size()
        && words.subList(words.size() - end.size(), words.size()).equals(end);
  }

  /** Whether a word of one begins like a word of the other: {@code cust} and {@code customers}. */
  private static boolean overlaps(List<String> words, List<String> others) {
    for (String word : words) {
      for (String other : others) {
        int common = Math.min(word.length(), other.length());
        if (!GENERIC.contains(word) && common >= 3 && word.regionMatches(0, other, 0, common)) {
          return true;
        }
      }
    }
    return false;
  }

  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : BOUNDARY.split(name)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
