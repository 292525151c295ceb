// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.terms.TermQuery.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Describes each candidate term of one question by numbers, those of {@link TermFeature}. */
final class TermFeatures {

  private final TermIndex index;
  private final TermQuery query;
  private final Meanings meanings;
  private final Vocabulary vocabulary;
  private final long[] triples;

  /** What the column's name, its name with the table's, and its comment mean. */
  record Meanings(Meaning name, Meaning context, Meaning comment) {}

  TermFeatures(TermIndex index, TermQuery query, Meanings meanings) {
    this.index = index;
    this.query = query;
    this.meanings = meanings;
    this.vocabulary = index.vocabulary();
    this.triples = LetterTriples.of(String.join("", best(query).words()));
  }

  private static Variant best(TermQuery query) {
    int readings = query.variants().size() - query.semantic().size();
    return query.variants().get(readings > 1 ? 1 : 0);
  }

  /** One row for each candidate, in order; features of the whole table are not yet in it. */
  List<double[]> of(List<IndexedTerm> candidates) {
    List<double[]> rows = new ArrayList<>(candidates.size());
    for (IndexedTerm term : candidates) {
      rows.add(own(term));
    }
    return rows;
  }

  private double[] own(IndexedTerm term) {
    double[] row = new double[TermFeature.values().length];
    Match match = bestMatch(term);
    int[] name = term.names().get(match.name());
    List<String> words = match.variant().words();
    Alignment a = match.alignment();
    double trust = Math.sqrt(match.variant().weight());
    set(row, TermFeature.EXACT, a.exact() ? trust : 0);
    set(row, TermFeature.PIECES, match.pieces());
    set(row, TermFeature.READING, match.reading());
    set(row, TermFeature.NAME, a.f1() * trust);
    set(row, TermFeature.TERM_COVERED, a.term() * trust);
    set(row, TermFeature.COLUMN_COVERED, a.column() * trust);
    set(row, TermFeature.TERM_CONTENT_COVERED, a.termContent() * trust);
    set(row, TermFeature.COLUMN_CONTENT_COVERED, a.columnContent() * trust);
    set(row, TermFeature.TERM_COVERED_WITH_TABLE, coveredWithTable(words, name));
    set(row, TermFeature.HEAD, like(lastContent(words), lastContent(strings(name))));
    set(row, TermFeature.FIRST, words.isEmpty() ? 0 : like(words.getFirst(), first(name)));
    set(row, TermFeature.REPRESENTATION, Representation.agreement(words, strings(name)));
    double letters = LetterTriples.likeness(triples, LetterTriples.of(term.squashed()));
    // A synonym has letters of its own; those of the term's name say nothing of it.
    boolean synonym = match.name() > 0 && a.exact();
    set(row, TermFeature.LETTERS, synonym ? Math.max(letters, trust) : letters);
    set(row, TermFeature.BY_SYNONYM, match.name() > 0 ? 1 : 0);
    set(row, TermFeature.ABBREVIATED, a.abbreviated());
    set(row, TermFeature.VARIANT_WEIGHT, match.variant().weight());
    set(row, TermFeature.COLUMN_WORDS, words.size());
    set(row, TermFeature.TERM_WORDS, name.length);
    set(row, TermFeature.VALUE_KIND, query.kind().agreement(last(strings(term.name()))));
    set(row, TermFeature.SEMANTIC_TYPE, semantic(term));
    texts(row, term);
    return row;
  }

  private void texts(double[] row, IndexedTerm term) {
    Set<Integer> told = new HashSet<>();
    for (int w : term.definition()) {
      told.add(w);
    }
    term.names().forEach(n -> addAll(told, n));
    set(row, TermFeature.DEFINITION, share(best(query).words(), told));
    Alignment comment = Alignment.of(query.comment(), term.name(), vocabulary, index.size());
    set(row, TermFeature.COMMENT_COVERS_NAME, comment.term());
    set(row, TermFeature.COMMENT_LIKE_DEFINITION, cosine(query.comment(), told));
    set(row, TermFeature.COMMENT_LENGTH, query.comment().size());
    set(row, TermFeature.MEANING_NAME, meanings.name().likeness(term));
    set(row, TermFeature.MEANING_CONTEXT, meanings.context().likeness(term));
    set(row, TermFeature.MEANING_COMMENT, meanings.comment().likeness(term));
  }

  private static void addAll(Set<Integer> set, int[] words) {
    for (int w : words) {
      set.add(w);
    }
  }

  /** The variant and the name or synonym that agree best. */
  private record Match(
      Variant variant, int name, Alignment alignment, double pieces, double reading) {}

  private Match bestMatch(IndexedTerm term) {
    Variant variant = query.variants().getFirst();
    int name = 0;
    Alignment best = Alignment.NONE;
    double bestScore = -1;
    double pieces = 0;
    double reading = 0;
    int readings = query.variants().size() - query.semantic().size();
    for (int v = 0; v < query.variants().size(); v++) {
      Variant tried = query.variants().get(v);
      for (int n = 0; n < term.names().size(); n++) {
        Alignment a = Alignment.of(tried.words(), term.names().get(n), vocabulary, index.size());
        pieces = v == 0 ? Math.max(pieces, a.f1()) : pieces;
        reading = v > 0 && v < readings ? Math.max(reading, a.f1()) : reading;
        double score = (a.f1() + (a.exact() ? 0.01 : 0)) * Math.sqrt(tried.weight());
        if (score > bestScore) {
          bestScore = score;
          variant = tried;
          name = n;
          best = a;
        }
      }
    }
    return new Match(variant, name, best, pieces, readings > 1 ? reading : pieces);
  }

  private double coveredWithTable(List<String> words, int[] name) {
    List<String> both = new ArrayList<>(words);
    both.addAll(query.context());
    return Alignment.of(both, name, vocabulary, index.size()).term();
  }

  private double semantic(IndexedTerm term) {
    double best = 0;
    for (List<String> phrase : query.semantic()) {
      for (int[] name : term.names()) {
        best = Math.max(best, Alignment.of(phrase, name, vocabulary, index.size()).f1());
      }
    }
    return best;
  }

  private double share(List<String> words, Set<Integer> told) {
    double sum = 0;
    double found = 0;
    for (String word : words) {
      double weight = vocabulary.rarity(word, index.size());
      Integer id = vocabulary.id(word);
      sum += weight;
      found += id != null && told.contains(id) ? weight : 0;
    }
    return sum == 0 ? 0 : found / sum;
  }

  private double cosine(List<String> comment, Set<Integer> told) {
    if (comment.isEmpty() || told.isEmpty()) {
      return 0;
    }
    double left = 0;
    double common = 0;
    for (String word : comment) {
      double weight = vocabulary.rarity(word, index.size());
      Integer id = vocabulary.id(word);
      left += weight * weight;
      common += id != null && told.contains(id) ? weight * weight : 0;
    }
    double right = 0;
    for (int id : told) {
      double weight = vocabulary.rarity(vocabulary.word(id), index.size());
      right += weight * weight;
    }
    return common / Math.sqrt(left * right);
  }

  private double like(String word, String other) {
    if (word.isEmpty() || other.isEmpty()) {
      return 0;
    }
    return WordLikeness.of(word, other);
  }

  private List<String> strings(int[] name) {
    List<String> words = new ArrayList<>(name.length);
    for (int w : name) {
      words.add(vocabulary.word(w));
    }
    return words;
  }

  private String first(int[] name) {
    return name.length == 0 ? "" : vocabulary.word(name[0]);
  }

  private static String last(List<String> words) {
    return words.isEmpty() ? "" : words.getLast();
  }

  private static String lastContent(List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      if (!Words.representation(words.get(i))) {
        return words.get(i);
      }
    }
    return last(words);
  }

  private static void set(double[] row, TermFeature feature, double value) {
    row[feature.ordinal()] = value;
  }
}
