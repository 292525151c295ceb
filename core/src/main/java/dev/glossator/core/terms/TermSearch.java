// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.generation.Stop;
import dev.glossator.core.terms.TableFeatures.Candidates;
import dev.glossator.core.terms.TermFeatures.Meanings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds and ranks the terms for the questions of one table. */
final class TermSearch {

  private static final int BY_WORDS_MAX = 40;
  private static final int BY_MEANING_MAX = 20;

  private final TermIndex index;
  private final TermRanker ranker;
  private final Stop stop;

  TermSearch(TermIndex index, TermRanker ranker, Stop stop) {
    this.index = index;
    this.ranker = ranker;
    this.stop = stop;
  }

  /** The terms for each question, best first; a question to which nothing comes near has none. */
  List<List<RankedTerm>> rank(List<TermQuery> queries) {
    Map<String, Meaning> known = index.meanings(texts(queries), stop);
    List<Candidates> questions = new ArrayList<>(queries.size());
    for (TermQuery query : queries) {
      stop.check();
      Meanings meanings =
          new Meanings(
              known.getOrDefault(query.nameText(), Meaning.NONE),
              known.getOrDefault(query.contextText(), Meaning.NONE),
              known.getOrDefault(query.commentText(), Meaning.NONE));
      List<IndexedTerm> terms = candidates(query, meanings);
      questions.add(new Candidates(terms, new TermFeatures(index, query, meanings).of(terms)));
    }
    new TableFeatures(index, questions).complete(stop);
    return questions.stream().map(this::rank).toList();
  }

  private static Set<String> texts(List<TermQuery> queries) {
    Set<String> texts = new LinkedHashSet<>();
    for (TermQuery query : queries) {
      texts.add(query.nameText());
      texts.add(query.contextText());
      texts.add(query.commentText());
    }
    return texts;
  }

  private List<RankedTerm> rank(Candidates question) {
    List<RankedTerm> scored = new ArrayList<>(question.terms().size());
    for (int i = 0; i < question.terms().size(); i++) {
      double[] row = question.rows().get(i);
      scored.add(new RankedTerm(question.terms().get(i), row, ranker.order().of(row), 0));
    }
    scored.sort(
        Comparator.comparingDouble((RankedTerm t) -> -t.score())
            .thenComparing(t -> t.term().ordinal()));
    return scored.isEmpty() ? scored : confident(scored);
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
      double share = (1 - first) * Math.exp(scores[i] - scores[0]) / Math.max(rest, 1);
      RankedTerm t = scored.get(i);
      double confidence = i == 0 ? first : Math.min(first, share);
      result.add(new RankedTerm(t.term(), t.features(), t.score(), confidence));
    }
    return result;
  }

  private List<IndexedTerm> candidates(TermQuery query, Meanings meanings) {
    Set<IndexedTerm> found =
        new LinkedHashSet<>(index.byWords(query.weightedWords(), BY_WORDS_MAX));
    for (int ordinal : meanings.name().nearest(BY_MEANING_MAX)) {
      found.add(index.term(ordinal));
    }
    for (int ordinal : meanings.comment().nearest(BY_MEANING_MAX)) {
      found.add(index.term(ordinal));
    }
    return found.stream().filter(t -> query.table() || !t.entry().assetOnly()).toList();
  }
}
