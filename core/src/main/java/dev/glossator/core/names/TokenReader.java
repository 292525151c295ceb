// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads a token of an identifier as one piece or several; remembers what it read. */
final class TokenReader {
  static final int READINGS = 40;
  private static final int WHOLE = 30;
  private static final int INNER = 6;
  private static final int BEAM = 10;
  private static final int LONGEST = 40;
  private static final int REMEMBERED = 50_000;

  /** The price of a cut that nothing in the spelling shows. */
  static final double CUT = Math.log(0.012);

  /** The price of a cut between two words that are written out. */
  private static final double CUT_OF_WORDS = Math.log(0.08);

  private static final int WORD = 2;

  /** Letters that stand for almost anything but for what is beside them. */
  private static final int FEW = 2;

  /** From here on a run of letters may hold a name that nobody knows, of so many letters. */
  private static final int LONG = 8;

  private static final int NAME = 3;

  private final Lexicon lexicon;
  private final PieceReader pieces;
  private final Map<String, List<TokenReading>> remembered = new ConcurrentHashMap<>();

  TokenReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.pieces = new PieceReader(lexicon);
  }

  /** The likeliest readings, best first by their own score and first word; never empty. */
  List<TokenReading> read(Token token) {
    if (token.number()) {
      return List.of(alone(number(token.lower())));
    }
    if (!token.latin() || token.lower().length() > LONGEST) {
      return List.of(alone(pieces.kept(token.lower())));
    }
    List<TokenReading> known = remembered.get(token.lower());
    if (known == null) {
      known = segment(token.lower());
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(token.lower(), known);
    }
    return known;
  }

  /**
   * Readings that hang on the words beside a token: letters that are too few to say more as a word
   * seen beside one of these, a letter before a word that is written out as one seen before that.
   */
  List<TokenReading> beside(Token token, Set<Integer> before, Set<Integer> after) {
    String letters = token.lower();
    List<TokenReading> found = new ArrayList<>();
    if (!token.latin() || letters.length() > LONGEST) {
      return found;
    }
    if (letters.length() <= FEW) {
      pieces.beside(letters, before, after).forEach(p -> found.add(alone(p)));
    }
    int rest = letters.length() > FEW ? lexicon.id(letters.substring(1)) : -1;
    if (rest >= 0 && lexicon.english(rest)) {
      Piece word = pieces.read(letters.substring(1)).getFirst();
      for (Piece piece : pieces.beside(letters.substring(0, 1), before, Set.of(rest))) {
        double link = CUT + lexicon.follows(piece.last(), word.first());
        found.add(new TokenReading(List.of(piece, word), own(piece) + own(word) + link));
      }
    }
    return found;
  }

  /** The token left as it stands. */
  TokenReading kept(Token token) {
    return alone(token.number() ? number(token.lower()) : pieces.kept(token.lower()));
  }

  private List<TokenReading> segment(String token) {
    List<List<Cut>> upTo = new ArrayList<>();
    upTo.add(List.of(Cut.NONE));
    for (int end = 1; end <= token.length(); end++) {
      boolean last = end == token.length();
      List<Cut> here = new ArrayList<>();
      for (int from = 0; from < end; from++) {
        List<Piece> read = pieces.read(token.substring(from, end));
        boolean whole = from == 0 && last;
        int limit = Math.min(read.size(), whole ? WHOLE : INNER);
        for (Piece piece : read.subList(0, limit)) {
          extend(here, upTo.get(from), piece, whole ? own(piece) : among(piece));
        }
        if (token.length() >= LONG && end - from >= NAME && end - from <= LONG) {
          Piece kept = pieces.kept(token.substring(from, end));
          extend(here, upTo.get(from), kept, own(kept));
        }
      }
      here.sort(Comparator.comparingDouble(c -> -c.worth(lexicon)));
      upTo.add(List.copyOf(here.subList(0, Math.min(here.size(), last ? READINGS : BEAM))));
    }
    List<TokenReading> readings = new ArrayList<>();
    upTo.getLast().forEach(cut -> readings.add(cut.reading()));
    readings.add(alone(pieces.kept(token)));
    return List.copyOf(readings);
  }

  /** Adds what continues with a piece; a piece nobody knows stands between written words only. */
  private void extend(List<Cut> here, List<Cut> paths, Piece piece, double own) {
    for (Cut before : paths) {
      boolean start = before.piece == null;
      if (!start
          && (unknown(piece) || unknown(before.piece))
          && !(written(piece) || written(before.piece))) {
        continue;
      }
      double link = start ? 0 : cut(before, piece) + lexicon.follows(before.last, piece.first());
      here.add(new Cut(before, piece, before.score + own + link));
    }
  }

  private static double cut(Cut before, Piece after) {
    return written(before.piece) && written(after) ? CUT_OF_WORDS : CUT;
  }

  private static boolean unknown(@Nullable Piece piece) {
    return piece != null && piece.kind() == Piece.Kind.KEPT;
  }

  private static boolean written(@Nullable Piece piece) {
    return piece != null && piece.kind() == Piece.Kind.WORD && piece.letters().length() >= WORD;
  }

  /** A token read up to some letter. */
  private static final class Cut {
    private static final Cut NONE = new Cut();

    private final @Nullable Cut before;
    private final @Nullable Piece piece;
    private final double score;
    private final int first;
    private final int last;

    private Cut() {
      this.before = null;
      this.piece = null;
      this.score = 0;
      this.first = -1;
      this.last = -1;
    }

    Cut(Cut before, Piece piece, double score) {
      this.before = before;
      this.piece = piece;
      this.score = score;
      this.first = before.piece == null ? piece.first() : before.first;
      this.last = piece.last();
    }

    double worth(Lexicon lexicon) {
      return score + lexicon.unigram(first);
    }

    TokenReading reading() {
      List<Piece> pieces = new ArrayList<>();
      for (Cut cut = this; cut != null && cut.piece != null; cut = cut.before) {
        pieces.addFirst(cut.piece);
      }
      return new TokenReading(pieces, score);
    }
  }

  private TokenReading alone(Piece piece) {
    return new TokenReading(List.of(piece), own(piece));
  }

  private double own(Piece piece) {
    return piece.channel() + PieceReader.inner(piece, lexicon);
  }

  /** Within a token, letters that stand for a phrase are more often letters of something else. */
  private double among(Piece piece) {
    return piece.channel() + lexicon.chained(piece.ids());
  }

  private static Piece number(String digits) {
    return new Piece(digits, List.of(digits), new int[] {-1}, Piece.Kind.NUMBER, 0, 0);
  }
}
