// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term with its words as numbers of the index's vocabulary.
 *
 * @param ordinal its place in the index
 * @param names the words of its name, then of each synonym, in order
 * @param definition the distinct words of its definition, ascending
 * @param squashed the name without spaces, for comparison letter by letter
 */
record IndexedTerm(
    int ordinal, GlossaryEntry entry, List<int[]> names, int[] definition, String squashed) {

  int[] name() {
    return names.getFirst();
  }

  /** Terms are compared within one index only, where each exists once. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexedTerm term && term.ordinal == ordinal;
  }

  @Override
  public int hashCode() {
    return ordinal;
  }
}
