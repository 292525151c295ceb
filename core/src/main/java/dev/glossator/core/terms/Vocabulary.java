// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of a glossary, how rare each is, and which of them a piece of an identifier may be. */
final class Vocabulary {

  private static final int MEANINGS_MAX = 64;
  private static final int REMEMBERED_MAX = 50_000;

  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Character, List<Integer>> nameWords = new TreeMap<>();
  private final Map<String, Map<Integer, Double>> meanings = new ConcurrentHashMap<>();
  private double[] rarity = {};

  int add(String word) {
    Integer known = ids.get(word);
    if (known != null) {
      return known;
    }
    ids.put(word, words.size());
    words.add(word);
    return words.size() - 1;
  }

  /** Ends the building: how many of the terms use each word, and which words occur in names. */
  void seal(int terms, int[] termsWithWord, boolean[] inNames) {
    rarity = new double[words.size()];
    for (int w = 0; w < rarity.length; w++) {
      rarity[w] = rarity(terms, termsWithWord[w]);
      if (inNames[w]) {
        nameWords.computeIfAbsent(words.get(w).charAt(0), c -> new ArrayList<>()).add(w);
      }
    }
  }

  private static double rarity(int terms, int having) {
    return Math.log(1 + (terms - having + 0.5) / (having + 0.5)) + 0.2;
  }

  int size() {
    return words.size();
  }

  String word(int id) {
    return words.get(id);
  }

  @Nullable Integer id(String word) {
    return ids.get(word);
  }

  double rarity(int id) {
    return rarity[id];
  }

  /** Rarity of a word of a column; one that the glossary does not know counts as rare. */
  double rarity(String word, int terms) {
    Integer id = ids.get(word);
    double value = id == null ? rarity(terms, 0) : rarity[id];
    return Math.min(value, Words.rarityMax(word));
  }

  /**
   * Words of term names for which a piece may stand, with their likeness. A piece that is itself a
   * word of the glossary is not read as an abbreviation.
   */
  Map<Integer, Double> meanings(String piece) {
    Map<Integer, Double> known = meanings.get(piece);
    if (known != null) {
      return known;
    }
    Map<Integer, Double> found = search(piece);
    if (meanings.size() < REMEMBERED_MAX) {
      meanings.put(piece, found);
    }
    return found;
  }

  private Map<Integer, Double> search(String piece) {
    if (piece.isEmpty()) {
      return Map.of();
    }
    double least = ids.containsKey(piece) ? WordLikeness.INFLECTION : 0.1;
    List<Map.Entry<Integer, Double>> found = new ArrayList<>();
    for (int w : nameWords.getOrDefault(piece.charAt(0), List.of())) {
      double likeness = WordLikeness.of(piece, words.get(w));
      if (likeness >= least) {
        found.add(Map.entry(w, likeness));
      }
    }
    found.sort(
        Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
            .thenComparing(e -> words.get(e.getKey()).length())
            .thenComparing(e -> words.get(e.getKey())));
    Map<Integer, Double> best = new HashMap<>();
    found.stream().limit(MEANINGS_MAX).forEach(e -> best.put(e.getKey(), e.getValue()));
    return Map.copyOf(best);
  }
}
