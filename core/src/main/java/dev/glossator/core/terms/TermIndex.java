// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.generation.Stop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
  private final double[] lengths;
  private volatile boolean wordsOnly;

  private TermIndex(
      List<IndexedTerm> terms,
      Vocabulary vocabulary,
      @Nullable TextEncoder encoder,
      @Nullable TermVectors before) {
    this.terms = List.copyOf(terms);
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    this.vectors = encoder == null ? null : new TermVectors(encoder, texts(terms), before);
    this.wordsOnly = encoder == null;
    this.byNameWord = new int[vocabulary.size()][];
    this.byDefinitionWord = new int[vocabulary.size()][];
    post();
    this.lengths = terms.stream().mapToDouble(this::length).toArray();
  }

  /**
   * Indexes the terms; their order has no influence on any answer.
   *
   * @param encoder null to search by words alone
   */
  public static TermIndex of(List<GlossaryEntry> entries, @Nullable TextEncoder encoder) {
    return of(entries, encoder, null);
  }

  /**
   * Indexes the terms of a later version of the glossaries.
   *
   * @param before the index of an earlier version by the same encoder: only what is new since is
   *     encoded
   */
  public static TermIndex of(
      List<GlossaryEntry> entries, @Nullable TextEncoder encoder, @Nullable TermIndex before) {
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
    return new TermIndex(terms, vocabulary, encoder, before == null ? null : before.vectors);
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
    Postings found = new Postings(terms.size());
    words.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> addWord(e.getKey(), e.getValue(), found));
    return found.best(limit, lengths).stream().map(terms::get).toList();
  }

  private void addWord(String word, double weight, Postings found) {
    vocabulary
        .meanings(word)
        .forEach(
            (w, likeness) ->
                found.atLeast(byNameWord[w], weight * likeness * vocabulary.rarity(w)));
    Integer exact = vocabulary.id(word);
    if (exact != null) {
      found.more(byDefinitionWord[exact], weight * IN_DEFINITION * vocabulary.rarity(exact));
    }
    found.endWord();
  }

  private double length(IndexedTerm term) {
    double sum = 0;
    for (int w : term.name()) {
      sum += vocabulary.rarity(w);
    }
    return Math.sqrt(4 + sum);
  }

  /** What each of the texts means; of nothing at all where no encoder runs. */
  Map<String, Meaning> meanings(Collection<String> texts, Stop stop) {
    TextEncoder running = encoder;
    TermVectors all = vectors;
    if (running == null || all == null || wordsOnly) {
      return Map.of();
    }
    List<String> distinct = texts.stream().filter(t -> !t.isBlank()).distinct().toList();
    try {
      if (!distinct.isEmpty()) {
        all.make(stop);
      }
      Map<String, Meaning> meanings = new HashMap<>();
      for (int from = 0; from < distinct.size(); from += TermVectors.AT_ONCE) {
        stop.check();
        List<String> part =
            distinct.subList(from, Math.min(distinct.size(), from + TermVectors.AT_ONCE));
        float[][] encoded = running.encode(part);
        for (int i = 0; i < encoded.length; i++) {
          meanings.put(part.get(i), all.meaning(encoded[i]));
        }
      }
      return meanings;
    } catch (EncoderUnavailableException e) {
      wordsOnly = true;
      return Map.of();
    }
  }

  /** Gathers what terms mean together; null until any text was encoded. */
  @Nullable Gathering gathering() {
    TermVectors all = vectors;
    return all == null || all.size() == 0 ? null : new Gathering(all);
  }
}
