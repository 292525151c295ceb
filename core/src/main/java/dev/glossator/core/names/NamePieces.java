// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.ArrayList;
import java.util.List;

/** Makes readings in which letters stand for words of a table's name. */
record NamePieces(Lexicon lexicon) {

  /**
   * The least that a word of a table's name is expected in columns, however rare it is elsewhere.
   */
  private static final double EXPECTED = Math.log(0.003);

  /**
   * Letters that stand for words, which follow one another as the name has them.
   *
   * @param sure log probability that they do
   * @param share of the columns that begin so
   */
  Piece piece(String letters, List<String> words, Piece.Kind kind, double sure, double share) {
    int[] ids = words.stream().mapToInt(lexicon::id).toArray();
    double score = sure + Math.max(0, EXPECTED - lexicon.unigram(ids[0]));
    double phrase = lexicon.chained(ids) * PieceReader.PHRASE;
    return new Piece(letters, words, ids, kind, score + phrase, share);
  }

  /** A token that is one piece. */
  static TokenReading alone(Piece piece) {
    return new TokenReading(List.of(piece), piece.channel());
  }

  /** A token that goes on behind the piece. */
  TokenReading joined(Piece head, TokenReading tail) {
    List<Piece> pieces = new ArrayList<>(List.of(head));
    pieces.addAll(tail.pieces());
    double link = TokenReader.CUT + lexicon.follows(head.last(), tail.first());
    return new TokenReading(pieces, head.channel() + link + tail.score());
  }
}
