// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What somebody typed: words that must all be found, as such, as a prefix or by their stem, and
 * quoted phrases that must be found word for word.
 *
 * @param words one entry per word
 * @param phrases the quoted texts, each with its words in order
 */
public record SearchText(List<Word> words, List<List<String>> phrases) {

  /** Of longer queries the words behind this many are passed over. */
  public static final int WORDS_MAX = 64;

  /** No condition. */
  public static final SearchText ANYTHING = new SearchText(List.of(), List.of());

  /**
   * A word of a query.
   *
   * @param text how it was written, in lower case
   * @param stem without its ending
   * @param exact whether it was quoted, and so neither prefix nor stem will do
   */
  public record Word(String text, String stem, boolean exact) {}

  public SearchText {
    words = List.copyOf(words);
    phrases = phrases.stream().map(List::copyOf).toList();
  }

  /** Reads a query; a quotation mark without a partner is passed over. */
  public static SearchText read(String query) {
    var words = new LinkedHashSet<Word>();
    var phrases = new ArrayList<List<String>>();
    var parts = query.split("\"", -1);
    for (var i = 0; i < parts.length; i++) {
      var quoted = i % 2 == 1 && i < parts.length - 1;
      var found = Words.of(parts[i]);
      for (var word : found) {
        words.add(new Word(word, quoted ? word : Stemmer.stem(word), quoted));
      }
      if (quoted && !found.isEmpty()) {
        phrases.add(found);
      }
    }
    return new SearchText(
        words.stream().limit(WORDS_MAX).toList(), phrases.stream().limit(WORDS_MAX).toList());
  }

  /** Whether the query held marks only, which nothing can match. */
  public static boolean isWordless(String query) {
    return !query.isBlank() && read(query).words().isEmpty();
  }
}
