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
