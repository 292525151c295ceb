// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.json.JsonView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and phrases that a data set counts as the same, and words it does not count. */
final class Synonyms {
  private static final int LONGEST = 4;

  private final Map<List<String>, List<String>> representatives = new HashMap<>();
  private final Set<String> stopwords;

  private Synonyms(Set<String> stopwords) {
    this.stopwords = Set.copyOf(stopwords);
  }

  /** From {@code {"word": "other" | ["others"]}} and a list of stop words. */
  static Synonyms of(JsonView synonyms, JsonView stopwords) {
    Synonyms made = new Synonyms(Set.copyOf(stopwords.texts()));
    if (synonyms.value() instanceof Map<?, ?> map) {
      map.forEach(
          (word, others) -> {
            JsonView view = new JsonView(others);
            List<String> all = view.texts().isEmpty() ? List.of(view.text()) : view.texts();
            all.forEach(o -> made.join(NameWords.of(word.toString()), NameWords.of(o)));
          });
    }
    return made;
  }

  boolean same(List<String> a, List<String> b) {
    return NameWords.same(canonical(a), canonical(b));
  }

  private void join(List<String> a, List<String> b) {
    List<String> first = representative(a);
    List<String> second = representative(b);
    representatives.put(a, first);
    representatives.put(b, first);
    representatives.replaceAll((k, v) -> v.equals(second) ? first : v);
  }

  private List<String> representative(List<String> phrase) {
    return representatives.getOrDefault(phrase, phrase);
  }

  /** Longest phrases first, from the left. */
  private List<String> canonical(List<String> words) {
    List<String> kept = words.stream().filter(w -> !stopwords.contains(w)).toList();
    List<String> out = new ArrayList<>();
    int i = 0;
    while (i < kept.size()) {
      int length = Math.min(LONGEST, kept.size() - i);
      while (length > 1 && !representatives.containsKey(kept.subList(i, i + length))) {
        length--;
      }
      out.addAll(representative(kept.subList(i, i + length)));
      i += length;
    }
    return out;
  }
}
