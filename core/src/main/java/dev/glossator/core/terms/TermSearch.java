// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.terms.TermFeatures.Meanings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds and ranks the terms for the questions of one table. */
final class TermSearch {

  private static final int BY_WORDS_MAX = 40;
  private static final int BY_MEANING_MAX = 20;

  private final TermIndex index;
  private final TermRanker ranker;

  TermSearch(TermIndex index, TermRanker ranker) {
    this.index = index;
    this.ranker = ranker;
  }

  /** The terms for each question, best first; a question to which nothing comes near has none. */
  List<List<RankedTerm>> rank(List<TermQuery> queries) {
    List<Meanings> meanings = meanings(queries);
    List<List<RankedTerm>> ranked = new ArrayList<>(queries.size());
    for (int i = 0; i < queries.size(); i++) {
      ranked.add(rank(queries.get(i), meanings.get(i)));
    }
    return ranked;
  }

  private List<Meanings> meanings(List<TermQuery> queries) {
    List<String> texts = new ArrayList<>();
    for (TermQuery query : queries) {
      texts.add(query.nameText());
      texts.add(query.contextText());
      texts.add(query.commentText());
    }
    List<String> distinct = texts.stream().distinct().filter(t -> !t.isEmpty()).toList();
    float[][] vectors = index.encode(distinct);
    if (vectors == null) {
      return queries.stream().map(q -> Meanings.NONE).toList();
    }
    List<float[]> likeness = new ArrayList<>();
    for (float[] vector : vectors) {
      likeness.add(index.byMeaning(vector));
    }
    List<Meanings> result = new ArrayList<>(queries.size());
    for (TermQuery query : queries) {
      result.add(
          new Meanings(
              pick(likeness, distinct, query.nameText()),
              pick(likeness, distinct, query.contextText()),
              pick(likeness, distinct, query.commentText())));
    }
    return result;
  }

  private static float[] pick(List<float[]> likeness, List<String> texts, String text) {
    int at = texts.indexOf(text);
    return at < 0 ? new float[0] : likeness.get(at);
  }

  private List<RankedTerm> rank(TermQuery query, Meanings meanings) {
    List<IndexedTerm> candidates = candidates(query, meanings);
    if (candidates.isEmpty()) {
      return List.of();
    }
    List<double[]> rows = new TermFeatures(index, query, meanings).of(candidates);
    List<RankedTerm> scored = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      scored.add(new RankedTerm(candidates.get(i), rows.get(i), ranker.order().of(rows.get(i)), 0));
    }
    scored.sort(
        Comparator.comparingDouble((RankedTerm t) -> -t.score())
            .thenComparing(t -> t.term().ordinal()));
    return confident(scored);
  }

  private List<RankedTerm> confident(List<RankedTerm> scored) {
    double[] scores = scored.stream().mapToDouble(RankedTerm::score).toArray();
    double odds = ranker.certainty().of(CertaintyFeatures.of(scored.getFirst().features(), scores));
    double first = 1 / (1 + Math.exp(-odds));
    double rest = 0;
    for (int i = 1; i < scores.length; i++) {
      rest += Math.exp(scores[i] - scores[0]);
    }
    List<RankedTerm> result = new ArrayList<>(scored.size());
    for (int i = 0; i < scores.length; i++) {
      double share =
          i == 0 ? first : (1 - first) * Math.exp(scores[i] - scores[0]) / Math.max(rest, 1);
      RankedTerm t = scored.get(i);
      result.add(new RankedTerm(t.term(), t.features(), t.score(), Math.min(first, share)));
    }
    return result;
  }

  private List<IndexedTerm> candidates(TermQuery query, Meanings meanings) {
    Set<IndexedTerm> found =
        new LinkedHashSet<>(index.byWords(query.weightedWords(), BY_WORDS_MAX));
    found.addAll(nearest(meanings.name()));
    found.addAll(nearest(meanings.comment()));
    return found.stream().filter(t -> query.table() || !t.entry().assetOnly()).toList();
  }

  private List<IndexedTerm> nearest(float[] likeness) {
    return IntStream.range(0, likeness.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -likeness[i]).thenComparing(i -> i))
        .limit(BY_MEANING_MAX)
        .map(index::term)
        .toList();
  }
}
