// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one domain, ready to be searched by words and, where an encoder runs, by meaning.
 * Immutable but for what it remembers; made anew for each version of the glossaries.
 */
public final class TermIndex {

  private static final double IN_DEFINITION = 0.3;

  private final List<IndexedTerm> terms;
  private final Vocabulary vocabulary;
  private final int[][] byNameWord;
  private final int[][] byDefinitionWord;
  private final @Nullable TextEncoder encoder;
  private final @Nullable TermVectors vectors;
  private volatile boolean wordsOnly;

  private TermIndex(List<IndexedTerm> terms, Vocabulary vocabulary, @Nullable TextEncoder encoder) {
    this.terms = List.copyOf(terms);
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    this.vectors = encoder == null ? null : new TermVectors(encoder, texts(terms));
    this.wordsOnly = encoder == null;
    this.byNameWord = new int[vocabulary.size()][];
    this.byDefinitionWord = new int[vocabulary.size()][];
    post();
  }

  /**
   * Indexes the terms; their order has no influence on any answer.
   *
   * @param encoder null to search by words alone
   */
  public static TermIndex of(List<GlossaryEntry> entries, @Nullable TextEncoder encoder) {
    List<GlossaryEntry> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.comparing(GlossaryEntry::name)
            .thenComparing(GlossaryEntry::definition)
            .thenComparing(GlossaryEntry::id));
    Vocabulary vocabulary = new Vocabulary();
    List<IndexedTerm> terms = new ArrayList<>(sorted.size());
    for (GlossaryEntry entry : sorted) {
      terms.add(indexed(terms.size(), entry, vocabulary));
    }
    return new TermIndex(terms, vocabulary, encoder);
  }

  private static IndexedTerm indexed(int ordinal, GlossaryEntry entry, Vocabulary vocabulary) {
    List<int[]> names = new ArrayList<>();
    names.add(ids(Words.of(entry.name()), vocabulary));
    for (String synonym : entry.synonyms()) {
      int[] words = ids(Words.of(synonym), vocabulary);
      if (words.length > 0) {
        names.add(words);
      }
    }
    int[] definition =
        Arrays.stream(ids(Words.of(entry.definition()), vocabulary)).distinct().sorted().toArray();
    String squashed = String.join("", Words.of(entry.name()));
    return new IndexedTerm(ordinal, entry, List.copyOf(names), definition, squashed);
  }

  private static int[] ids(List<String> words, Vocabulary vocabulary) {
    return words.stream().mapToInt(vocabulary::add).toArray();
  }

  private static List<String> texts(List<IndexedTerm> terms) {
    return terms.stream().map(t -> text(t.entry())).toList();
  }

  private static String text(GlossaryEntry entry) {
    String name = String.join(" ", Words.split(entry.name()));
    return entry.definition().isEmpty() ? name : name + ": " + entry.definition();
  }

  private void post() {
    List<Set<Integer>> named = new ArrayList<>();
    List<Set<Integer>> defined = new ArrayList<>();
    for (int w = 0; w < vocabulary.size(); w++) {
      named.add(new LinkedHashSet<>());
      defined.add(new LinkedHashSet<>());
    }
    for (IndexedTerm term : terms) {
      term.names().forEach(n -> Arrays.stream(n).forEach(w -> named.get(w).add(term.ordinal())));
      Arrays.stream(term.definition()).forEach(w -> defined.get(w).add(term.ordinal()));
    }
    int[] having = new int[vocabulary.size()];
    boolean[] inNames = new boolean[vocabulary.size()];
    for (int w = 0; w < having.length; w++) {
      Set<Integer> all = new HashSet<>(named.get(w));
      all.addAll(defined.get(w));
      having[w] = all.size();
      inNames[w] = !named.get(w).isEmpty();
      byNameWord[w] = named.get(w).stream().mapToInt(i -> i).toArray();
      byDefinitionWord[w] = defined.get(w).stream().mapToInt(i -> i).toArray();
    }
    vocabulary.seal(terms.size(), having, inNames);
  }

  public int size() {
    return terms.size();
  }

  /** Whether meaning takes part in the search; false once the encoder turned out not to run. */
  public boolean usesMeaning() {
    return !wordsOnly;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  IndexedTerm term(int ordinal) {
    return terms.get(ordinal);
  }

  /** The best terms by weighted words: piece of an identifier → weight. */
  List<IndexedTerm> byWords(Map<String, Double> words, int limit) {
    Map<Integer, Double> scores = new HashMap<>();
    words.forEach((word, weight) -> addWord(word, weight, scores));
    return scores.entrySet().stream()
        .map(e -> Map.entry(e.getKey(), e.getValue() / length(terms.get(e.getKey()))))
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(e -> terms.get(e.getKey()))
        .toList();
  }

  private void addWord(String word, double weight, Map<Integer, Double> scores) {
    Map<Integer, Double> best = new HashMap<>();
    vocabulary
        .meanings(word)
        .forEach(
            (w, likeness) -> {
              double gain = weight * likeness * vocabulary.rarity(w);
              for (int term : byNameWord[w]) {
                best.merge(term, gain, Math::max);
              }
            });
    Integer exact = vocabulary.id(word);
    if (exact != null) {
      double gain = weight * IN_DEFINITION * vocabulary.rarity(exact);
      for (int term : byDefinitionWord[exact]) {
        best.merge(term, gain, Double::sum);
      }
    }
    best.forEach((term, gain) -> scores.merge(term, gain, Double::sum));
  }

  private double length(IndexedTerm term) {
    double sum = 0;
    for (int w : term.name()) {
      sum += vocabulary.rarity(w);
    }
    return Math.sqrt(4 + sum);
  }

  /** Vectors of texts, or null where no encoder runs. */
  float @Nullable [][] encode(List<String> texts) {
    TextEncoder running = encoder;
    if (running == null || wordsOnly) {
      return null;
    }
    try {
      return running.encode(texts);
    } catch (EncoderUnavailableException e) {
      wordsOnly = true;
      return null;
    }
  }

  /** Likeness in meaning to every term, by ordinal; empty where no encoder runs. */
  float[] byMeaning(float[] vector) {
    TermVectors all = vectors;
    if (all == null || wordsOnly) {
      return new float[0];
    }
    return all.likeness(vector);
  }
}
