// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a token of an identifier as one piece or several; remembers what it read. */
final class TokenReader {
  static final int READINGS = 40;
  private static final int WHOLE = 30;
  private static final int INNER = 8;
  private static final int BEAM = 24;
  private static final int LONGEST = 28;
  private static final int REMEMBERED = 50_000;

  /** The price of a cut that nothing in the spelling shows. */
  private static final double CUT = Math.log(0.012);

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

  /** The token left as it stands. */
  TokenReading kept(Token token) {
    return alone(token.number() ? number(token.lower()) : pieces.kept(token.lower()));
  }

  private List<TokenReading> segment(String token) {
    List<List<TokenReading>> upTo = new ArrayList<>();
    upTo.add(List.of());
    for (int end = 1; end <= token.length(); end++) {
      List<TokenReading> here = new ArrayList<>();
      for (int from = 0; from < end; from++) {
        boolean whole = from == 0 && end == token.length();
        List<Piece> read = pieces.read(token.substring(from, end), whole ? WHOLE : INNER);
        for (Piece piece : read) {
          extend(here, from == 0 ? List.of() : upTo.get(from), piece, from == 0);
        }
      }
      if (end == token.length()) {
        here.add(alone(pieces.kept(token)));
      }
      here.sort(order());
      upTo.add(
          List.copyOf(
              here.subList(0, Math.min(here.size(), end == token.length() ? READINGS : BEAM))));
    }
    return upTo.get(token.length());
  }

  private void extend(
      List<TokenReading> here, List<TokenReading> before, Piece piece, boolean first) {
    if (first) {
      here.add(alone(piece));
      return;
    }
    for (TokenReading b : before) {
      List<Piece> joined = new ArrayList<>(b.pieces());
      joined.add(piece);
      double score = b.score() + CUT + lexicon.follows(b.last(), piece.first()) + own(piece);
      here.add(new TokenReading(joined, score));
    }
  }

  private TokenReading alone(Piece piece) {
    return new TokenReading(List.of(piece), own(piece));
  }

  private double own(Piece piece) {
    double score = piece.channel();
    for (int i = 1; i < piece.ids().length; i++) {
      score += lexicon.follows(piece.ids()[i - 1], piece.ids()[i]);
    }
    return score;
  }

  private Comparator<TokenReading> order() {
    return Comparator.comparingDouble((TokenReading r) -> -(r.score() + lexicon.unigram(r.first())))
        .thenComparing(TokenReading::key);
  }

  private static Piece number(String digits) {
    return new Piece(digits, List.of(digits), new int[] {-1}, Piece.Kind.NUMBER, 0, 0);
  }
}
