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
 */
record Hypothesis(List<Piece> pieces, double channel, double language) {
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
}
