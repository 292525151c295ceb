// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import dev.glossator.core.names.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/** Which words of an identifier can be read as they stand, and readings that leave them so. */
final class ReadableWords {
  private static final int WORD = 4;
  private static final int SHORT_WORD = 3;

  /** Rarer words of English are more often abbreviations. */
  private static final double COMMON = -13;

  /** A word that was seen for another one less often is no abbreviation. */
  private static final double EVERYDAY = 4;

  /** From this share of its letters on, a word is misspelt, not abbreviated. */
  private static final double MISSPELT = 0.8;

  private final Lexicon lexicon;

  ReadableWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether letters are a common word of English of four letters or more. */
  boolean common(String letters) {
    return common(letters, WORD);
  }

  private boolean common(String letters, int shortest) {
    int id = letters.length() < shortest ? -1 : lexicon.id(letters);
    return id >= 0 && lexicon.english(id) && lexicon.unigram(id) > COMMON;
  }

  /**
   * A reading with common words as they are written. What the organisation says is always right.
   *
   * @param nothingGuessed whether letters that nobody was seen to use for a word are kept as well
   * @return the same reading where it leaves them so
   */
  Hypothesis restored(String identifier, Hypothesis reading, boolean nothingGuessed) {
    List<Piece> pieces = reading.pieces();
    List<Piece> restored = new ArrayList<>();
    int at = 0;
    for (Token token : IdentifierSplitter.split(identifier)) {
      int from = at;
      int letters = 0;
      while (at < pieces.size() && letters < token.lower().length()) {
        letters += pieces.get(at++).letters().length();
      }
      List<Piece> read = pieces.subList(from, at);
      restored.addAll(leftAlone(token, read, nothingGuessed) ? read : List.of(asWritten(token)));
    }
    if (restored.equals(pieces)) {
      return reading;
    }
    int cuts = reading.cuts() - (pieces.size() - restored.size());
    return new Hypothesis(restored, reading.channel(), reading.language(), cuts);
  }

  private Piece asWritten(Token token) {
    String letters = token.lower();
    int id = lexicon.id(letters);
    return new Piece(
        letters, List.of(letters), new int[] {id}, id < 0 ? Kind.KEPT : Kind.WORD, 0, 0);
  }

  private boolean leftAlone(Token token, List<Piece> pieces, boolean nothingGuessed) {
    Piece first = pieces.getFirst();
    if (first.kind() == Kind.HOUSE || first.kind() == Kind.TABLE || !token.latin()) {
      return true;
    }
    boolean changed = pieces.size() > 1 || !first.text().equals(first.letters());
    boolean abbreviation = pieces.size() == 1 && first.seen() >= EVERYDAY;
    if (changed && !abbreviation && common(token.lower(), SHORT_WORD)) {
      return false;
    }
    return !nothingGuessed
        || pieces.stream().allMatch(p -> p.kind() != Kind.LETTERS || misspelt(p, token));
  }

  private static boolean misspelt(Piece piece, Token token) {
    int letters = piece.letters().length();
    return letters == token.lower().length()
        && letters > WORD
        && letters >= MISSPELT * piece.words().getFirst().length();
  }
}
