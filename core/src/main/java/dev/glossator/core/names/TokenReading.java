// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.List;

/**
 * One reading of a token as one or more pieces.
 *
 * @param pieces in order
 * @param score of the channel and of the words within the token, without the first word's own
 *     probability
 */
record TokenReading(List<Piece> pieces, double score) {
  TokenReading {
    pieces = List.copyOf(pieces);
  }

  List<String> words() {
    return pieces.stream().flatMap(piece -> piece.words().stream()).toList();
  }

  boolean number() {
    return pieces.getFirst().kind() == Piece.Kind.NUMBER;
  }

  int first() {
    return pieces.getFirst().first();
  }

  int last() {
    return pieces.getLast().last();
  }
}
