// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.List;

/**
 * A piece of an identifier and one way to read it.
 *
 * @param letters in lower case
 * @param words what it is read as
 * @param ids numbers of these words in the lexicon, -1 for words it does not know
 * @param kind how the reading came about
 * @param channel log probability that these words are written so
 * @param seen how often this abbreviation was seen for these words; of the table's name the share
 *     of columns that begin with them
 */
record Piece(
    String letters, List<String> words, int[] ids, Kind kind, double channel, double seen) {

  /** How a reading came about. */
  enum Kind {
    /** The piece is a word already. */
    WORD,
    /** The abbreviation was seen for these words elsewhere. */
    SEEN,
    /** The word holds the piece's letters in order. */
    LETTERS,
    /** The piece stands for words of the table's own name. */
    TABLE,
    /** The piece stands for words of another table's name. */
    NEIGHBOUR,
    /** The piece says which layer of a warehouse a table belongs to. */
    LAYER,
    /** The organisation says so. */
    HOUSE,
    /** Digits. */
    NUMBER,
    /** Nothing is known about it: it stays. */
    KEPT
  }

  Piece {
    words = List.copyOf(words);
  }

  /** The words as one text. */
  String text() {
    return words.size() == 1 ? words.getFirst() : String.join(" ", words);
  }

  int first() {
    return ids[0];
  }

  int last() {
    return ids[ids.length - 1];
  }
}
