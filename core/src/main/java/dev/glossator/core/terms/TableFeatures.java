// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.generation.Stop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds what only shows when all questions of a table, or all candidates of one, are seen. */
final class TableFeatures {

  private final TermIndex index;
  private final List<Candidates> questions;
  private final int[] bests;

  /** The candidates of one question with their rows. */
  record Candidates(List<IndexedTerm> terms, List<double[]> rows) {

    /** Place of the candidate that agrees best in name, -1 when there is none. */
    int best() {
      int best = -1;
      for (int i = 0; i < rows.size(); i++) {
        if (best < 0 || value(i, TermFeature.NAME) > value(best, TermFeature.NAME)) {
          best = i;
        }
      }
      return best;
    }

    double value(int candidate, TermFeature feature) {
      return rows.get(candidate)[feature.ordinal()];
    }
  }

  TableFeatures(TermIndex index, List<Candidates> questions) {
    this.index = index;
    this.questions = questions;
    this.bests = questions.stream().mapToInt(Candidates::best).toArray();
  }

  void complete(Stop stop) {
    elsewhere();
    coherence();
    for (Candidates question : questions) {
      stop.check();
      List<double[]> rows = question.rows();
      behind(rows, TermFeature.NAME, TermFeature.NAME_BEHIND);
      behind(rows, TermFeature.LETTERS, TermFeature.LETTERS_BEHIND);
      behind(rows, TermFeature.DEFINITION, TermFeature.DEFINITION_BEHIND);
      behind(rows, TermFeature.COMMENT_LIKE_DEFINITION, TermFeature.COMMENT_BEHIND);
      behind(rows, TermFeature.MEANING_NAME, TermFeature.MEANING_NAME_BEHIND);
      behind(rows, TermFeature.MEANING_CONTEXT, TermFeature.MEANING_CONTEXT_BEHIND);
      behind(rows, TermFeature.MEANING_COMMENT, TermFeature.MEANING_COMMENT_BEHIND);
      behind(rows, TermFeature.COHERENCE, TermFeature.COHERENCE_BEHIND);
      rivals(rows);
    }
  }

  private void elsewhere() {
    Map<IndexedTerm, Double> claims = new HashMap<>();
    for (Candidates question : questions) {
      for (int i = 0; i < question.terms().size(); i++) {
        claims.merge(question.terms().get(i), question.value(i, TermFeature.NAME), Math::max);
      }
    }
    for (Candidates question : questions) {
      for (int i = 0; i < question.terms().size(); i++) {
        double best = Math.max(0, claims.getOrDefault(question.terms().get(i), 0.0));
        double own = question.value(i, TermFeature.NAME);
        set(question.rows().get(i), TermFeature.BETTER_ELSEWHERE, best - own);
      }
    }
  }

  private void coherence() {
    Gathering gathering = index.gathering();
    if (gathering == null) {
      return;
    }
    for (int q = 0; q < questions.size(); q++) {
      if (speaks(q)) {
        gathering.add(questions.get(q).terms().get(bests[q]), weight(q));
      }
    }
    Meaning whole = gathering.whole();
    for (int q = 0; q < questions.size(); q++) {
      Candidates question = questions.get(q);
      Meaning others =
          speaks(q) ? gathering.without(question.terms().get(bests[q]), weight(q)) : whole;
      for (int i = 0; i < question.terms().size(); i++) {
        double likeness = others.likeness(question.terms().get(i));
        set(question.rows().get(i), TermFeature.COHERENCE, likeness);
      }
    }
  }

  /** Whether a question's best candidate is near enough to say something about the table. */
  private boolean speaks(int question) {
    return bests[question] >= 0 && weight(question) > 0.3;
  }

  private double weight(int question) {
    return questions.get(question).value(bests[question], TermFeature.NAME);
  }

  private static void behind(List<double[]> rows, TermFeature of, TermFeature into) {
    double best = rows.stream().mapToDouble(r -> r[of.ordinal()]).max().orElse(0);
    rows.forEach(r -> set(r, into, r[of.ordinal()] - best));
  }

  private static void rivals(List<double[]> rows) {
    long near = rows.stream().filter(r -> r[TermFeature.NAME_BEHIND.ordinal()] > -0.02).count();
    rows.forEach(r -> set(r, TermFeature.RIVALS, near));
  }

  private static void set(double[] row, TermFeature feature, double value) {
    row[feature.ordinal()] = value;
  }
}
