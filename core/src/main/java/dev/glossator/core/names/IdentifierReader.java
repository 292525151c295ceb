// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole identifier: the readings of its tokens, weighed by how the words follow one
 * another.
 */
final class IdentifierReader {
  static final int BEST = 30;
  private static final int BEAM = 48;
  private static final int MOST_TOKENS = 16;
  private static final int LONGEST = 100;

  private final Lexicon lexicon;
  private final TokenReader tokens;

  IdentifierReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.tokens = new TokenReader(lexicon);
  }

  /**
   * The best readings, best first; the last may be the one that only splits. Empty when there is no
   * letter or digit.
   */
  List<Hypothesis> read(String identifier, HouseIndex house) {
    List<Token> split = IdentifierSplitter.split(identifier);
    if (split.isEmpty()) {
      return List.of();
    }
    Hypothesis plain = plain(split);
    if (split.size() > MOST_TOKENS || identifier.length() > LONGEST) {
      return List.of(plain);
    }
    List<Path> beam = List.of(new Path(null, null, Lexicon.START, 0, 0));
    for (Token token : split) {
      List<TokenReading> own = house.readings(token, lexicon);
      beam = extend(beam, own.isEmpty() ? tokens.read(token) : own);
    }
    return finish(beam, plain);
  }

  /** The identifier split and nothing else. */
  Hypothesis plain(List<Token> split) {
    List<Piece> pieces = new ArrayList<>();
    for (Token token : split) {
      pieces.addAll(tokens.kept(token).pieces());
    }
    return new Hypothesis(pieces, -100, 0);
  }

  private List<Path> extend(List<Path> beam, List<TokenReading> readings) {
    List<Path> next = new ArrayList<>(beam.size() * readings.size());
    for (Path path : beam) {
      for (TokenReading reading : readings) {
        double link =
            reading.pieces().getFirst().kind() == Piece.Kind.NUMBER
                ? 0
                : lexicon.follows(path.last, reading.first());
        int last =
            reading.pieces().getLast().kind() == Piece.Kind.NUMBER ? path.last : reading.last();
        next.add(
            new Path(path, reading, last, path.channel + reading.score(), path.language + link));
      }
    }
    next.sort(Comparator.comparingDouble((Path p) -> -(p.channel + p.language)));
    return next.subList(0, Math.min(BEAM, next.size()));
  }

  private List<Hypothesis> finish(List<Path> beam, Hypothesis plain) {
    List<Hypothesis> all = new ArrayList<>();
    for (Path path : beam) {
      double end = path.last < 0 ? 0 : lexicon.follows(path.last, Lexicon.END);
      all.add(new Hypothesis(path.pieces(), path.channel, path.language + end));
    }
    all.sort(Comparator.comparingDouble(h -> -h.score()));
    Set<List<String>> seen = new HashSet<>();
    List<Hypothesis> best = new ArrayList<>();
    for (Hypothesis h : all) {
      if (best.size() < BEST && seen.add(h.words())) {
        best.add(h);
      }
    }
    if (seen.add(plain.words())) {
      if (best.size() == BEST) {
        best.removeLast();
      }
      best.add(plain);
    }
    return best;
  }

  private record Path(
      @Nullable Path before,
      @Nullable TokenReading reading,
      int last,
      double channel,
      double language) {

    List<Piece> pieces() {
      List<Piece> pieces = new ArrayList<>();
      for (Path p = this; p != null && p.reading != null; p = p.before) {
        pieces.addAll(0, p.reading.pieces());
      }
      return pieces;
    }
  }
}
