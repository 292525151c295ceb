// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.Piece.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What ranking looks at in the letters of a reading and in how it stands among the other readings
 * of the same column.
 */
final class LetterFeatures {

  /** Names of the features in the order of the vector. */
  static final List<String> NAMES =
      List.of(
          "truncated",
          "consonantsOnly",
          "leastKept",
          "keptOnAverage",
          "notInOrder",
          "seenShare",
          "rarestPair",
          "endOfName",
          "leastAgreed",
          "agreedOnAverage",
          "behindFirst",
          "tokens",
          "lettersInName",
          "lastIsShort",
          "wordsElsewhere",
          "wordChanged",
          "longWordChanged",
          "wordLengthened");

  private static final int WORD = 4;
  private static final int LONG_WORD = 6;

  /** Rarer words of English are more often abbreviations. */
  private static final double COMMON = -13;

  private final Lexicon lexicon;
  private final Map<String, Double> agreed = new HashMap<>();
  private final double highest;

  /**
   * Ready for the readings of one column.
   *
   * @param readings all that are to be ranked
   */
  LetterFeatures(Lexicon lexicon, List<Hypothesis> readings) {
    this.lexicon = lexicon;
    this.highest = readings.stream().mapToDouble(Hypothesis::score).max().orElse(0);
    double sum = 0;
    for (Hypothesis h : readings) {
      sum += Math.exp(h.score() - highest);
    }
    for (Hypothesis h : readings) {
      double share = Math.exp(h.score() - highest) / sum;
      for (Piece piece : h.pieces()) {
        agreed.merge(key(piece), share, Double::sum);
      }
    }
  }

  /** Writes the features of one reading into the vector, from a place on. */
  void write(double[] f, int from, Hypothesis h, TableWords others, int column) {
    double kept = 0;
    int shortened = 0;
    f[from + 2] = 1;
    f[from + 8] = 1;
    int before = Lexicon.START;
    int words = 0;
    for (Piece piece : h.pieces()) {
      f[from + 12] += piece.letters().length();
      if (piece.kind() == Kind.NUMBER) {
        continue;
      }
      double share = Math.min(1, agreed.getOrDefault(key(piece), 0.0));
      f[from + 8] = Math.min(f[from + 8], share);
      f[from + 9] += share;
      for (int i = 0; i < piece.ids().length; i++) {
        int id = piece.ids()[i];
        f[from + 6] = Math.min(f[from + 6], lexicon.follows(before, id));
        f[from + 14] += others.holding(id, column);
        before = id;
        words++;
      }
      if (piece.words().size() == 1 && piece.kind() != Kind.WORD && piece.kind() != Kind.KEPT) {
        shortened++;
        kept += letters(f, from, piece);
      }
    }
    f[from + 3] = shortened == 0 ? 1 : kept / shortened;
    f[from + 7] = lexicon.follows(before, Lexicon.END);
    f[from + 9] /= Math.max(1, h.pieces().size());
    f[from + 10] = h.score() - highest;
    f[from + 11] = h.pieces().size() - h.cuts();
    Piece last = h.pieces().getLast();
    f[from + 13] = last.kind() != Kind.WORD && last.kind() != Kind.NUMBER ? 1 : 0;
    f[from + 14] /= Math.max(1, words);
  }

  /** Adds what one shortened word shows; the share of its letters that stay. */
  private double letters(double[] f, int from, Piece piece) {
    String letters = piece.letters();
    String word = piece.words().getFirst();
    double share = (double) letters.length() / word.length();
    f[from] += word.startsWith(letters) ? 1 : 0;
    f[from + 1] += letters.length() > 1 && consonants(word).equals(letters) ? 1 : 0;
    f[from + 2] = Math.min(f[from + 2], share);
    f[from + 4] += Lexicon.subsequence(letters, word) ? 0 : 1;
    int own = lexicon.id(letters);
    if (own >= 0 && lexicon.english(own) && lexicon.unigram(own) > COMMON) {
      f[from + 15] += letters.length() >= WORD ? 1 : 0;
      f[from + 16] += letters.length() >= LONG_WORD ? 1 : 0;
      f[from + 17] += letters.length() >= WORD && word.startsWith(letters) ? 1 : 0;
    }
    if (piece.kind() == Kind.SEEN) {
      double all = 1;
      for (Lexicon.Expansion e : lexicon.expansions(letters)) {
        all += e.count();
      }
      f[from + 5] += piece.seen() / all;
    }
    return share;
  }

  /** A word's first letter, and of the others the consonants. */
  static String consonants(String word) {
    StringBuilder consonants = new StringBuilder(word.length()).append(word.charAt(0));
    for (int i = 1; i < word.length(); i++) {
      if ("aeiou".indexOf(word.charAt(i)) < 0) {
        consonants.append(word.charAt(i));
      }
    }
    return consonants.toString();
  }

  private static String key(Piece piece) {
    return piece.letters() + ' ' + piece.text();
  }
}
