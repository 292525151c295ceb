// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import dev.glossator.core.names.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which words of an identifier can be read as they stand, and readings that leave them so. */
final class ReadableWords {
  private static final int WORD = 4;
  private static final int SHORT_WORD = 2;

  /** Rarer words of English are more often abbreviations. */
  private static final double COMMON = -13;

  /** A word that was seen for another one less often is no abbreviation. */
  private static final double EVERYDAY = 4;

  /** From this share of its letters on, a word is misspelt, not abbreviated. */
  private static final double MISSPELT = 0.8;

  /** What makes another form of a word. */
  private static final Set<String> ENDINGS = Set.of("s", "es", "d", "ed", "ing");

  /** What the organisation or a table's name says stays. */
  private static final Set<Kind> SAID = Set.of(Kind.HOUSE, Kind.TABLE, Kind.NEIGHBOUR);

  /** How the columns around a name are written. */
  enum Spelling {
    /** Many are shortened. */
    SHORTENED,
    /** Few are. */
    WRITTEN_OUT,
    /** Hardly any is: letters that nobody was seen to use for a word are meant for none. */
    NOTHING_GUESSED
  }

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
   * A reading with common words as they are written: no other form of them anywhere, and no other
   * word where the table is written out. What the organisation says is always right.
   *
   * @return the same reading where it leaves them so
   */
  Hypothesis restored(String identifier, Hypothesis reading, Spelling spelling) {
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
      restored.addAll(leftAlone(token, read, spelling) ? read : List.of(asWritten(token)));
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

  private boolean leftAlone(Token token, List<Piece> pieces, Spelling spelling) {
    Piece first = pieces.getFirst();
    if (SAID.contains(first.kind()) || !token.latin()) {
      return true;
    }
    boolean changed = pieces.size() > 1 || !first.text().equals(first.letters());
    if (pieces.size() == 1 && form(token.lower(), first.text())) {
      return false;
    }
    if (spelling == Spelling.SHORTENED) {
      return true;
    }
    if (changed && token.lower().length() == 1) {
      return false;
    }
    boolean abbreviation = pieces.size() == 1 && first.seen() >= EVERYDAY;
    if (changed && !abbreviation && common(token.lower(), SHORT_WORD)) {
      return false;
    }
    return spelling == Spelling.WRITTEN_OUT
        || pieces.stream().allMatch(p -> p.kind() != Kind.LETTERS || misspelt(p, token));
  }

  /** Whether letters are a word of English and another is it with an ending: {@code prices}. */
  private boolean form(String letters, String other) {
    int id = letters.length() < WORD ? -1 : lexicon.id(letters);
    if (id < 0 || !lexicon.english(id)) {
      return false;
    }
    int last = letters.length() - 1;
    String stem = letters.endsWith("e") ? letters.substring(0, last) : letters;
    return Stream.of(letters, stem, letters + letters.charAt(last))
        .anyMatch(s -> other.startsWith(s) && ENDINGS.contains(other.substring(s.length())));
  }

  private static boolean misspelt(Piece piece, Token token) {
    int letters = piece.letters().length();
    return letters == token.lower().length()
        && letters > WORD
        && letters >= MISSPELT * piece.words().getFirst().length();
  }
}
