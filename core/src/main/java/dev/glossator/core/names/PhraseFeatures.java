// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.Piece.Kind;
import java.util.List;

/**
 * What ranking looks at in the words of a reading: whether they were seen together, whether the
 * table says them or writes as they are written, what else the letters were seen for, whether
 * everyday abbreviations are left, and how many columns begin with the table's name.
 */
final class PhraseFeatures {

  /** Names of the features in the order of the vector. */
  static final List<String> NAMES =
      List.of(
          "phraseShare",
          "phrasePairs",
          "shortOdds",
          "habitShared",
          "inValues",
          "seenOtherwise",
          "everydayShort",
          "shortenedElsewhere",
          "restatedShare");

  private static final int SHORT = 4;
  private static final int LONGEST_PHRASE = 4;

  private final Lexicon lexicon;
  private final EverydayAbbreviations everyday;
  private final TableContext context;
  private final TableWords others;

  PhraseFeatures(
      Lexicon lexicon, EverydayAbbreviations everyday, TableContext context, TableWords others) {
    this.lexicon = lexicon;
    this.everyday = everyday;
    this.context = context;
    this.others = others;
  }

  /** Writes the features of one reading into the vector, from a place on. */
  void write(double[] f, int from, Hypothesis h, int column) {
    List<String> words = h.letterWords();
    phrases(f, from, words);
    f[from + 6] = words.stream().filter(everyday::contains).count();
    f[from + 7] = others.shortened(column);
    int shortened = 0;
    for (Piece piece : h.pieces()) {
      switch (piece.kind()) {
        case WORD -> f[from + 2] += shortOdds(piece);
        case NUMBER, KEPT -> {}
        case SEEN, LETTERS, TABLE, NEIGHBOUR, HOUSE, LAYER -> {
          shortened += piece.words().size();
          f[from + 3] += others.sharingHabit(piece, column);
          for (String word : piece.words()) {
            f[from + 4] += context.holds(word) ? 1 : 0;
          }
          f[from + 8] = Math.max(f[from + 8], piece.kind() == Kind.TABLE ? piece.seen() : 0);
          f[from + 5] += piece.kind() == Kind.LETTERS ? Math.log1p(seen(piece.letters())) : 0;
        }
      }
    }
    f[from + 3] /= Math.max(1, shortened);
  }

  /** How much of a reading is one known phrase, and how many neighbours are. */
  private void phrases(double[] f, int from, List<String> words) {
    int longest = 0;
    int pairs = 0;
    for (int start = 0; start < words.size(); start++) {
      for (int end = start + 2; end <= Math.min(words.size(), start + LONGEST_PHRASE); end++) {
        if (lexicon.phrase(String.join(" ", words.subList(start, end)))) {
          longest = Math.max(longest, end - start);
          pairs += end == start + 2 ? 1 : 0;
        }
      }
    }
    f[from] = words.isEmpty() ? 0 : (double) longest / words.size();
    f[from + 1] = words.size() < 2 ? 0 : (double) pairs / (words.size() - 1);
  }

  /** How much oftener a short word was seen for another one than as it stands, in logarithms. */
  private double shortOdds(Piece piece) {
    String letters = piece.letters();
    if (letters.length() > SHORT) {
      return 0;
    }
    double asWord = piece.first() < 0 ? 0 : lexicon.spelled(piece.first());
    return Math.log1p(seen(letters)) - Math.log1p(asWord);
  }

  private double seen(String letters) {
    double sum = 0;
    for (Lexicon.Expansion e : lexicon.expansions(letters)) {
      sum += e.count();
    }
    return sum;
  }
}
