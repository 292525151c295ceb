// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of a glossary about one column or table.
 *
 * @param table whether it is about the table itself, to which restricted terms may be given too
 * @param variants ways to read the name, the name's own pieces first
 * @param context words of the table's name; empty when the table itself is asked about
 * @param comment words of what people or the source wrote about it
 * @param semantic phrases for what its values were recognised as
 * @param kind what sort of values it holds
 * @param nameText the best reading, for the encoder
 * @param contextText the best reading with the table, for the encoder
 * @param commentText the comment, for the encoder; empty when there is none
 */
record TermQuery(
    boolean table,
    List<Variant> variants,
    Set<String> context,
    List<String> comment,
    List<List<String>> semantic,
    ValueKind kind,
    String nameText,
    String contextText,
    String commentText) {

  private static final double CONTEXT = 0.3;
  private static final double COMMENT = 0.4;
  private static final double SEMANTIC = 0.5;

  /** A way to read the name, and how sure that reading is. */
  record Variant(List<String> words, double weight) {
    Variant {
      words = List.copyOf(words);
    }
  }

  TermQuery {
    variants = List.copyOf(variants);
    context = Set.copyOf(context);
    comment = List.copyOf(comment);
    semantic = List.copyOf(semantic);
  }

  /** Every word worth looking up, with its weight. */
  Map<String, Double> weightedWords() {
    Map<String, Double> words = new HashMap<>();
    for (Variant variant : variants) {
      for (String word : new LinkedHashSet<>(variant.words())) {
        double weight = variant.weight() * (Words.representation(word) ? 0.5 : 1);
        words.merge(word, weight, Math::max);
      }
    }
    context.forEach(w -> words.merge(w, CONTEXT, Math::max));
    comment.forEach(w -> words.merge(w, COMMENT, Math::max));
    semantic.forEach(phrase -> phrase.forEach(w -> words.merge(w, SEMANTIC, Math::max)));
    return words;
  }
}
