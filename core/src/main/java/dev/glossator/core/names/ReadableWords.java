// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import dev.glossator.core.names.Piece.Kind;
import java.util.List;

/** Which words of an identifier can be read as they stand, and whether a reading leaves them so. */
final class ReadableWords {
  private static final int WORD = 4;

  /** Rarer words of English are more often abbreviations. */
  private static final double COMMON = -13;

  /** From this share of its letters on, a word is misspelt, not abbreviated. */
  private static final double MISSPELT = 0.8;

  private final Lexicon lexicon;

  ReadableWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether letters are a common word of English. */
  boolean common(String letters) {
    int id = letters.length() < WORD ? -1 : lexicon.id(letters);
    return id >= 0 && lexicon.english(id) && lexicon.unigram(id) > COMMON;
  }

  /**
   * Whether a reading leaves common words as they are. What the organisation says is always right.
   *
   * @param nothingGuessed whether it must also take nothing for an abbreviation that nobody was
   *     seen to use
   */
  boolean leftAlone(String identifier, Hypothesis reading, boolean nothingGuessed) {
    List<Piece> pieces = reading.pieces();
    int at = 0;
    for (Token token : IdentifierSplitter.split(identifier)) {
      int from = at;
      int letters = 0;
      while (at < pieces.size() && letters < token.lower().length()) {
        letters += pieces.get(at++).letters().length();
      }
      if (!leftAlone(token, pieces.subList(from, at), nothingGuessed)) {
        return false;
      }
    }
    return true;
  }

  private boolean leftAlone(Token token, List<Piece> pieces, boolean nothingGuessed) {
    if (common(token.lower()) && token.latin()) {
      Kind kind = pieces.getFirst().kind();
      return kind == Kind.HOUSE || (pieces.size() == 1 && unchanged(pieces.getFirst()));
    }
    return !nothingGuessed
        || pieces.stream().allMatch(p -> p.kind() != Kind.LETTERS || misspelt(p, token));
  }

  private static boolean unchanged(Piece piece) {
    return piece.text().equals(piece.letters());
  }

  private static boolean misspelt(Piece piece, Token token) {
    int letters = piece.letters().length();
    return letters == token.lower().length()
        && letters > WORD
        && letters >= MISSPELT * piece.words().getFirst().length();
  }
}
