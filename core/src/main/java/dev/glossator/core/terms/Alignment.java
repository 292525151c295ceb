// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.List;
import java.util.Map;

/**
 * How well the words of a column and those of a term's name stand for each other; each share is
 * weighted by how rare a word is.
 *
 * @param term share of the term's words that the column has
 * @param column share of the column's words that the term has
 * @param termContent the same as {@code term}, without words such as code, date, name
 * @param columnContent the same as {@code column}, without such words
 * @param exact whether they are the same words in the same order
 * @param abbreviated share of the column's words that match only as abbreviations
 */
record Alignment(
    double term,
    double column,
    double termContent,
    double columnContent,
    boolean exact,
    double abbreviated) {

  static final Alignment NONE = new Alignment(0, 0, 0, 0, false, 0);

  /** Harmonic mean of the two shares. */
  double f1() {
    return term + column == 0 ? 0 : 2 * term * column / (term + column);
  }

  static Alignment of(List<String> words, int[] name, Vocabulary vocabulary, int terms) {
    if (words.isEmpty() || name.length == 0) {
      return NONE;
    }
    double[] best = new double[name.length];
    Share column = new Share();
    Share columnContent = new Share();
    int abbreviated = 0;
    boolean same = words.size() == name.length;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Map<Integer, Double> meanings = vocabulary.meanings(word);
      double found = 0;
      int at = -1;
      for (int j = 0; j < name.length; j++) {
        double likeness = meanings.getOrDefault(name[j], 0.0);
        best[j] = Math.max(best[j], likeness);
        if (likeness > found) {
          found = likeness;
          at = j;
        }
      }
      same &= found == 1 && at == i;
      abbreviated += found > 0 && found < WordLikeness.INFLECTION ? 1 : 0;
      double weight =
          at >= 0 && found < 1 ? vocabulary.rarity(name[at]) : vocabulary.rarity(word, terms);
      column.add(weight, found);
      if (!Words.representation(word)) {
        columnContent.add(weight, found);
      }
    }
    Share term = new Share();
    Share termContent = new Share();
    for (int j = 0; j < name.length; j++) {
      String word = vocabulary.word(name[j]);
      double weight = vocabulary.rarity(word, terms);
      term.add(weight, best[j]);
      if (!Words.representation(word)) {
        termContent.add(weight, best[j]);
      }
    }
    return new Alignment(
        term.value(0),
        column.value(0),
        termContent.value(term.value(0)),
        columnContent.value(column.value(0)),
        same,
        (double) abbreviated / words.size());
  }

  /** A weighted mean. */
  private static final class Share {
    private double sum;
    private double weights;

    void add(double weight, double value) {
      sum += weight * value;
      weights += weight;
    }

    double value(double whenEmpty) {
      return weights == 0 ? whenEmpty : sum / weights;
    }
  }
}
