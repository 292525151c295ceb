// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.names.IdentifierSplitter.Token;
import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.NameReading.NamePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The marks that vendors put before columns of a table ({@code msdyn_}): no word, nothing that was
 * ever seen to stand for one, and no part of a business name.
 */
final class TablePrefix {
  private static final int SHORTEST = 3;
  private static final int FEWEST = 4;
  private static final int FEWEST_APART = 2;

  /** From here on letters that are no word are several words. */
  private static final int RUN = 10;

  /** One column in so many must have a mark where separators stand between words as well. */
  private static final int SHARE = 2;

  /** One column in so many may hold another separator where only marks are set apart by one. */
  private static final int STRAY = 5;

  private final Set<String> marks;

  /** No marks: of names that are not read as English nothing is left out. */
  static final TablePrefix NONE = new TablePrefix(Set.of());

  private TablePrefix(Set<String> marks) {
    this.marks = Set.copyOf(marks);
  }

  /**
   * The marks of a table's columns: what half of them begin with, or what stands apart where words
   * otherwise run together ({@code msdyn_accountclassification}).
   */
  static TablePrefix of(List<ColumnEvidence> columns, HouseIndex house, Lexicon lexicon) {
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> beforeRuns = new HashSet<>();
    int separated = 0;
    for (ColumnEvidence column : columns) {
      String mark = mark(column.name(), house, lexicon);
      String rest = column.name().substring(mark.length());
      if (!mark.isEmpty()) {
        counts.merge(mark, 1, Integer::sum);
        if (run(rest, lexicon)) {
          beforeRuns.add(mark);
        }
      }
      separated += holdsSeparator(rest) ? 1 : 0;
    }
    boolean setsApart = STRAY * separated <= columns.size();
    int most = Math.max(FEWEST, columns.size() / SHARE);
    counts
        .entrySet()
        .removeIf(
            c ->
                c.getValue()
                    < (setsApart && beforeRuns.contains(c.getKey()) ? FEWEST_APART : most));
    return new TablePrefix(counts.keySet());
  }

  /** The identifier without its mark and what sets it apart. */
  String without(String identifier) {
    int from = of(identifier).length();
    while (from > 0 && !Character.isLetterOrDigit(identifier.codePointAt(from))) {
      from += Character.charCount(identifier.codePointAt(from));
    }
    return identifier.substring(from);
  }

  /** Whether an identifier begins with a mark and goes on after it. */
  boolean marks(String identifier) {
    return !of(identifier).isEmpty();
  }

  private String of(String identifier) {
    for (String mark : marks) {
      if (separated(identifier, mark)) {
        return mark;
      }
    }
    return "";
  }

  /** The unknown letters that an identifier begins with and sets apart; empty without. */
  private static String mark(String identifier, HouseIndex house, Lexicon lexicon) {
    List<Token> tokens = IdentifierSplitter.split(identifier);
    if (tokens.size() < 2) {
      return "";
    }
    Token first = tokens.getFirst();
    boolean mark =
        first.latin()
            && first.lower().length() >= SHORTEST
            && separated(identifier, first.lower())
            && unknown(first.lower(), house, lexicon);
    return mark ? first.lower() : "";
  }

  /** Whether words are written as one. */
  private static boolean run(String identifier, Lexicon lexicon) {
    return IdentifierSplitter.split(identifier).stream()
        .anyMatch(t -> t.latin() && t.lower().length() >= RUN && lexicon.id(t.lower()) < 0);
  }

  /** Whether a separator stands between letters or digits. */
  private static boolean holdsSeparator(String identifier) {
    for (int i = 2; i < identifier.length(); i++) {
      if (Character.isLetterOrDigit(identifier.charAt(i))
          && !Character.isLetterOrDigit(identifier.charAt(i - 1))
          && Character.isLetterOrDigit(identifier.charAt(i - 2))) {
        return true;
      }
    }
    return false;
  }

  /** The reading, which says of the mark that it was left out. */
  NameReading explained(NameReading reading) {
    NamePart mark =
        new NamePart(
            of(reading.identifier()), "nothing", "left out: a mark set before names of the table");
    return new NameReading(
        reading.identifier(),
        reading.candidates().stream().map(c -> explained(c, mark)).toList(),
        reading.language(),
        reading.proposed());
  }

  private static NameCandidate explained(NameCandidate candidate, NamePart mark) {
    List<NamePart> parts = new ArrayList<>(candidate.parts());
    parts.addFirst(mark);
    return new NameCandidate(candidate.text(), candidate.confidence(), parts);
  }

  private static boolean separated(String identifier, String first) {
    int n = first.length();
    return identifier.length() > n + 1
        && identifier.substring(0, n).toLowerCase(Locale.ROOT).equals(first)
        && !Character.isLetterOrDigit(identifier.charAt(n))
        && !IdentifierSplitter.split(identifier.substring(n)).isEmpty();
  }

  private static boolean unknown(String letters, HouseIndex house, Lexicon lexicon) {
    return lexicon.id(letters) < 0
        && lexicon.expansions(letters).isEmpty()
        && !compound(letters, lexicon)
        && house.readings(new Token(letters, letters, false), lexicon).isEmpty();
  }

  /** Whether letters are two words written as one ({@code billto}). */
  private static boolean compound(String letters, Lexicon lexicon) {
    for (int cut = 2; cut <= letters.length() - 2; cut++) {
      int first = lexicon.id(letters.substring(0, cut));
      int second = lexicon.id(letters.substring(cut));
      if (first >= 0 && second >= 0 && lexicon.english(first) && lexicon.english(second)) {
        return true;
      }
    }
    return false;
  }
}
