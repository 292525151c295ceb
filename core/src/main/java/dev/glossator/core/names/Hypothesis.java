// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.ArrayList;
import java.util.List;

/**
 * One reading of a whole identifier.
 *
 * @param pieces in order
 * @param channel sum over pieces and cuts: how likely these words are written so
 * @param language how likely these words follow one another
 * @param cuts how many cuts nothing in the spelling shows
 */
record Hypothesis(List<Piece> pieces, double channel, double language, int cuts) {

  private static final int LONG = 4;
  private static final double COMMON = -13;

  /** The reading of a name without a letter or digit. */
  static final Hypothesis NOTHING = new Hypothesis(List.of(), 0, 0, 0);

  Hypothesis {
    pieces = List.copyOf(pieces);
  }

  double score() {
    return channel + language;
  }

  List<String> words() {
    List<String> words = new ArrayList<>();
    for (Piece piece : pieces) {
      words.addAll(piece.words());
    }
    return words;
  }

  /** Whether it says what the identifier says, in common words of four letters or more. */
  boolean writtenOut(Lexicon lexicon) {
    boolean any = false;
    for (Piece piece : pieces) {
      boolean word = piece.kind() == Piece.Kind.WORD;
      boolean common =
          word
              && lexicon.english(piece.first())
              && lexicon.unigram(piece.first()) > COMMON
              && piece.letters().length() >= LONG;
      boolean unchanged = TitleCase.small(piece.letters()) || TitleCase.acronym(piece.letters());
      boolean small = piece.kind() == Piece.Kind.NUMBER || (word && unchanged);
      if (!common && !small) {
        return false;
      }
      any |= common;
    }
    return any && cuts == 0;
  }

  /** The words without numbers. */
  List<String> letterWords() {
    List<String> words = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.kind() != Piece.Kind.NUMBER) {
        words.addAll(piece.words());
      }
    }
    return words;
  }
}
