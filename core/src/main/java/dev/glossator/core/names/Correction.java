// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What a name that a person wrote instead of the proposed one bears on: columns of the same name,
 * and those with a piece that means something else than was thought. Both sides are keys, so that
 * many corrections meet many columns by looking up.
 */
public final class Correction {

  /** Before a whole name; no piece of one holds it. */
  private static final String WHOLE = "=";

  private Correction() {}

  /**
   * The keys that a correction bears on.
   *
   * @param column technical name
   * @param proposed the name that was proposed for it
   * @param written what a person wrote instead
   */
  public static Set<String> keys(String column, String proposed, String written) {
    List<String> tokens = lower(column);
    List<List<String>> before = NameAligner.align(tokens, lower(proposed));
    List<List<String>> after = NameAligner.align(tokens, lower(written));
    Set<String> keys = new HashSet<>(Set.of(whole(column)));
    for (int i = 0; i < after.size(); i++) {
      if (before.isEmpty() || !Objects.equals(before.get(i), after.get(i))) {
        keys.add(tokens.get(i));
      }
    }
    return keys;
  }

  /** The keys of a column: a correction bears on it that has one of them. */
  public static Set<String> keysOf(String column) {
    Set<String> keys = new HashSet<>(lower(column));
    keys.add(whole(column));
    return keys;
  }

  private static String whole(String column) {
    return WHOLE + column.toLowerCase(Locale.ROOT);
  }

  private static List<String> lower(String text) {
    return IdentifierSplitter.split(text).stream().map(Token::lower).toList();
  }
}
