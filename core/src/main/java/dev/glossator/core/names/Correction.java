// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What a name that a person wrote instead of the proposed one bears on: the pieces of the column
 * that mean something else than was thought, and columns of the same name.
 */
public final class Correction {
  private final String column;
  private final Set<String> pieces = new HashSet<>();

  /**
   * Compares the two names.
   *
   * @param column technical name
   * @param proposed the name that was proposed for it
   * @param written what a person wrote instead
   */
  public Correction(String column, String proposed, String written) {
    this.column = column.toLowerCase(Locale.ROOT);
    List<String> tokens = lower(column);
    List<List<String>> before = NameAligner.align(tokens, lower(proposed));
    List<List<String>> after = NameAligner.align(tokens, lower(written));
    for (int i = 0; i < after.size(); i++) {
      if (before.isEmpty() || !Objects.equals(before.get(i), after.get(i))) {
        pieces.add(tokens.get(i));
      }
    }
  }

  /** Whether the name of another column, or of the same one elsewhere, would be read otherwise. */
  public boolean bearsOn(String other) {
    return other.toLowerCase(Locale.ROOT).equals(column)
        || lower(other).stream().anyMatch(pieces::contains);
  }

  private static List<String> lower(String text) {
    return IdentifierSplitter.split(text).stream().map(Token::lower).toList();
  }
}
