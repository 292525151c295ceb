// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.IdentifierSplitter.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
  private static final int SHORTEST_TOOL = 4;

  /** Readings of a neighbour that are taken to be what it may mean. */
  private static final int NEIGHBOURS = 3;

  private static final String OF = "of";

  private final Lexicon lexicon;
  private final TokenReader tokens;

  IdentifierReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.tokens = new TokenReader(lexicon);
  }

  /**
   * The best readings, best first, the one that only splits among them; empty when there is no
   * letter or digit.
   */
  List<Hypothesis> read(String identifier, HouseIndex house, TableContext context) {
    List<Token> split = IdentifierSplitter.split(identifier);
    List<Hypothesis> plain = split(identifier, house);
    if (plain.isEmpty() || split.size() > MOST_TOKENS || identifier.length() > LONGEST) {
      return plain;
    }
    List<List<TokenReading>> named =
        context.named(identifier, split, i -> after(split, i), tokens, lexicon);
    List<Path> beam = List.of(new Path(null, null, Lexicon.START, 0, 0));
    for (int i = 0; i < split.size(); i++) {
      Token token = split.get(i);
      boolean tool = i == 0 && toolsName(identifier, token);
      beam =
          extend(
              beam, tool ? List.of(tokens.kept(token)) : readings(split, i, house, named.get(i)));
    }
    return finish(beam, split.size(), plain.getFirst());
  }

  /** Loading tools write their own name first, behind a separator: {@code _fivetran_synced}. */
  private boolean toolsName(String identifier, Token first) {
    return !Character.isLetterOrDigit(identifier.codePointAt(0))
        && first.latin()
        && first.lower().length() >= SHORTEST_TOOL
        && lexicon.id(first.lower()) < 0
        && lexicon.expansions(first.lower()).isEmpty();
  }

  /**
   * The identifier split, with the organisation's own words where it has some; empty without a
   * letter or digit.
   */
  List<Hypothesis> split(String identifier, HouseIndex house) {
    List<Piece> pieces = new ArrayList<>();
    for (Token token : IdentifierSplitter.split(identifier)) {
      List<TokenReading> own = house.readings(token, lexicon);
      pieces.addAll(own.isEmpty() ? tokens.kept(token).pieces() : own.getFirst().pieces());
    }
    return pieces.isEmpty() ? List.of() : List.of(weighed(pieces));
  }

  private Hypothesis weighed(List<Piece> pieces) {
    double channel = 0;
    double language = 0;
    int before = Lexicon.START;
    for (Piece piece : pieces) {
      if (piece.kind() != Piece.Kind.NUMBER) {
        channel += piece.channel();
        language += lexicon.follows(before, piece.first());
        before = piece.last();
      }
    }
    return new Hypothesis(pieces, channel, language, 0);
  }

  private List<TokenReading> readings(
      List<Token> split, int at, HouseIndex house, List<TokenReading> named) {
    Token token = split.get(at);
    List<TokenReading> own = house.readings(token, lexicon);
    if (!own.isEmpty()) {
      return own;
    }
    List<TokenReading> all = new ArrayList<>(named);
    all.addAll(tokens.read(token));
    all.addAll(beside(split, at));
    return all;
  }

  /** What the words beside a token make of its letters. */
  private List<TokenReading> beside(List<Token> split, int at) {
    Set<Integer> before = new HashSet<>();
    if (at > 0) {
      likeliest(split.get(at - 1)).forEach(r -> before.add(r.last()));
    }
    return tokens.beside(split.get(at), before, after(split, at));
  }

  /** The first words of what the next token may mean. */
  private Set<Integer> after(List<Token> split, int at) {
    Set<Integer> after = new HashSet<>();
    if (at + 1 < split.size()) {
      likeliest(split.get(at + 1)).forEach(r -> after.add(r.first()));
    }
    return after;
  }

  private List<TokenReading> likeliest(Token token) {
    List<TokenReading> readings = tokens.read(token);
    return readings.subList(0, Math.min(NEIGHBOURS, readings.size()));
  }

  /** Scores every continuation first and makes objects of the best only. */
  private List<Path> extend(List<Path> beam, List<TokenReading> readings) {
    int width = readings.size();
    double[] links = new double[beam.size() * width];
    double[] scores = new double[links.length];
    for (int p = 0; p < beam.size(); p++) {
      Path path = beam.get(p);
      for (int r = 0; r < width; r++) {
        TokenReading reading = readings.get(r);
        double link = reading.number() ? 0 : lexicon.follows(path.last, reading.first());
        links[p * width + r] = link;
        scores[p * width + r] = path.channel + path.language + reading.score() + link;
      }
    }
    List<Path> next = new ArrayList<>(BEAM);
    for (int at : best(scores)) {
      Path path = beam.get(at / width);
      TokenReading reading = readings.get(at % width);
      int last = reading.number() ? path.last : reading.last();
      next.add(
          new Path(path, reading, last, path.channel + reading.score(), path.language + links[at]));
    }
    return next;
  }

  /** Places of the highest scores, highest first, the earlier place first among equals. */
  private static int[] best(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double least = sorted[Math.max(0, sorted.length - BEAM)];
    return IntStream.range(0, scores.length)
        .filter(i -> scores[i] >= least)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .limit(BEAM)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private List<Hypothesis> finish(List<Path> beam, int tokenCount, Hypothesis plain) {
    List<Hypothesis> all = new ArrayList<>();
    for (Path path : beam) {
      double end = path.last < 0 ? 0 : lexicon.follows(path.last, Lexicon.END);
      List<Piece> pieces = path.pieces();
      int cuts = pieces.size() - tokenCount;
      all.add(new Hypothesis(pieces, path.channel, path.language + end, cuts));
    }
    all.sort(Comparator.comparingDouble(h -> -h.score()));
    Set<List<String>> seen = new HashSet<>();
    List<Hypothesis> best = new ArrayList<>();
    for (Hypothesis h : all) {
      if (best.size() < BEST && !goesOn(h) && seen.add(h.words())) {
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

  /** Whether a reading is of something that does not follow: <i>order number of</i>. */
  private static boolean goesOn(Hypothesis reading) {
    Piece last =
        reading.pieces().reversed().stream()
            .filter(p -> p.kind() != Piece.Kind.NUMBER)
            .findFirst()
            .orElseGet(reading.pieces()::getLast);
    return last.kind() != Piece.Kind.HOUSE
        && last.words().size() > 1
        && last.words().getLast().equals(OF);
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
