// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.house.HouseLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Capitals as an organisation writes them: {@code PnL}, {@code Id}, {@code eCommerce}. */
final class HouseSpelling {
  static final HouseSpelling NONE = new HouseSpelling(Map.of());

  /** Longer names all in capitals are shouted and show the form of no word. */
  private static final int ACRONYM = 5;

  private final Map<String, String> words;

  private HouseSpelling(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  /** From its names before its dictionaries and its terms; of two forms the first counts. */
  static HouseSpelling of(HouseLanguage house) {
    Map<String, String> words = new HashMap<>();
    house.accepted().forEach(name -> add(words, name.value()));
    house.dictionary().forEach(entry -> add(words, entry.expansion()));
    house.terms().forEach(term -> add(words, term));
    return words.isEmpty() ? NONE : new HouseSpelling(words);
  }

  /** From one name. */
  static HouseSpelling of(String name) {
    Map<String, String> words = new HashMap<>();
    add(words, name);
    return words.isEmpty() ? NONE : new HouseSpelling(words);
  }

  /** The form of a word; null where the organisation has none of its own. */
  @Nullable String form(String lower) {
    return words.get(lower);
  }

  private static void add(Map<String, String> words, String name) {
    if (name.length() > ACRONYM && name.equals(name.toUpperCase(Locale.ROOT))) {
      return;
    }
    for (String written : List.of(name.strip().split("[\\s/]+"))) {
      String word = written.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
      String lower = word.toLowerCase(Locale.ROOT);
      if (TitleCase.special(word) || (TitleCase.hasForm(lower) && !word.equals(lower))) {
        words.putIfAbsent(lower, word);
      }
    }
  }
}
