// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.names.IdentifierSplitter.Token;
import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.NameReading.NamePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mark a vendor puts before columns of a table ({@code msdyn_}): no word, nothing that was ever
 * seen to stand for one, and no part of a business name.
 */
final class TablePrefix {
  private static final int SHORTEST = 3;
  private static final int FEWEST = 4;

  /** One column in so many must have it. */
  private static final int SHARE = 2;

  private final String letters;

  private TablePrefix(String letters) {
    this.letters = letters;
  }

  /** The mark of a table's columns; one that marks nothing where they have none in common. */
  static TablePrefix of(List<ColumnEvidence> columns, HouseIndex house, Lexicon lexicon) {
    Map<String, Integer> counts = new TreeMap<>();
    for (ColumnEvidence column : columns) {
      List<Token> tokens = IdentifierSplitter.split(column.name());
      if (tokens.size() > 1) {
        Token first = tokens.getFirst();
        boolean mark = first.latin() && !first.number() && first.lower().length() >= SHORTEST;
        if (mark && separated(column.name(), first.lower())) {
          counts.merge(first.lower(), 1, Integer::sum);
        }
      }
    }
    int least = Math.max(FEWEST, columns.size() / SHARE);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() >= least && unknown(count.getKey(), house, lexicon)) {
        return new TablePrefix(count.getKey());
      }
    }
    return new TablePrefix("");
  }

  /** The identifier without the mark. */
  String without(String identifier) {
    return marks(identifier) ? identifier.substring(letters.length()) : identifier;
  }

  /** Whether an identifier begins with the mark and goes on after it. */
  boolean marks(String identifier) {
    return !letters.isEmpty() && separated(identifier, letters);
  }

  /** The reading, which says of the mark that it was left out. */
  NameReading explained(NameReading reading) {
    NamePart mark =
        new NamePart(letters, "nothing", "left out: columns of the table begin with it");
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
        && house.readings(new Token(letters, letters, false), lexicon).isEmpty();
  }
}
