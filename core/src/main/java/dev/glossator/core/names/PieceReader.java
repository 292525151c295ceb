// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.Lexicon.Expansion;
import dev.glossator.core.names.Piece.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a piece of letters may stand for: the word itself, abbreviations seen elsewhere, words that
 * hold its letters.
 */
final class PieceReader {
  /** How many imagined sightings the letters are worth beside real ones. */
  private static final double LETTERS_WEIGHT = 6;

  private static final int MOST = 30;
  private static final int BESIDE = 8;
  private static final double UNSEEN = Double.NEGATIVE_INFINITY;

  /** How readily a word is shortened to so little that only its neighbour tells it. */
  private static final double BY_NEIGHBOUR = Math.log(0.01);

  private static final int REMEMBERED = 100_000;
  private static final int SHORT = 3;
  private static final double RAREST_FOR_SHORT = -13;
  private static final double RAREST = -17;
  private static final double MANY_WORDS = Math.log(0.25);
  private static final double ACRONYM = 0.98;
  private static final String NUMBER = "number";
  private static final String OF = "of";

  /** The share of a phrase's unlikeliness that counts, and how often it has to be seen for that. */
  static final double PHRASE = 0.25;

  private static final double OFTEN = 8;

  private static final double OF_LEFT_OUT = Math.log(0.3);
  private static final double KEPT = Math.log(0.02);

  /** Each letter beyond these makes it less likely that letters nobody knows are left as one. */
  private static final int KEPT_WHOLE = 6;

  private static final double KEPT_LETTER = -2.5;
  private static final double LEAST = 1e-9;
  private static final double[] AS_IT_STANDS = {0.9, 0.9, 0.9, 0.85, 0.8, 0.72, 0.62, 0.55, 0.5};

  private final Lexicon lexicon;
  private final SpellingModel spelling;
  private final Map<String, List<Piece>> remembered = new ConcurrentHashMap<>();

  PieceReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.spelling = new SpellingModel(lexicon.keep());
  }

  /** The likeliest readings, best first. */
  List<Piece> read(String letters) {
    List<Piece> known = remembered.get(letters);
    if (known == null) {
      known = find(letters);
      remember(letters, known);
    }
    return known;
  }

  private void remember(String key, List<Piece> found) {
    if (remembered.size() >= REMEMBERED) {
      remembered.clear();
    }
    remembered.put(key, found);
  }

  /**
   * Words that begin with the letters' first, hold the others and were seen before or after one of
   * the neighbours, likeliest first: {@code m} before <i>date</i> is <i>modified</i>.
   */
  List<Piece> beside(String letters, Set<Integer> before, Set<Integer> after) {
    String key = letters + before + after;
    List<Piece> known = remembered.get(key);
    if (known == null) {
      known = findBeside(letters, before, after);
      remember(key, known);
    }
    return known;
  }

  private List<Piece> findBeside(String letters, Set<Integer> before, Set<Integer> after) {
    Map<Integer, Double> fit = new HashMap<>();
    lexicon.holding(
        letters,
        id -> {
          double best = longer(lexicon.word(id), letters) ? fit(id, before, after) : UNSEEN;
          if (best > UNSEEN) {
            fit.put(id, best);
          }
        });
    Map<String, Piece> read = new HashMap<>();
    read(letters).forEach(p -> read.put(p.text(), p));
    List<Piece> found = new ArrayList<>();
    fit.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(BESIDE)
        .forEach(e -> found.add(byNeighbour(letters, e.getKey(), read)));
    return List.copyOf(found);
  }

  /** Whether a word may have been shortened; what is short by itself hardly is again. */
  private static boolean longer(String word, String letters) {
    return word.length() > letters.length() && !TitleCase.unmistakable(word);
  }

  /** How likely a word is where it was seen before or after one of these; UNSEEN if it was not. */
  private double fit(int word, Set<Integer> before, Set<Integer> after) {
    double best = UNSEEN;
    for (int neighbour : before) {
      if (lexicon.seenTogether(neighbour, word)) {
        best = Math.max(best, lexicon.follows(neighbour, word));
      }
    }
    for (int neighbour : after) {
      if (lexicon.seenTogether(word, neighbour)) {
        double both = lexicon.unigram(word) + lexicon.follows(word, neighbour);
        best = Math.max(best, both - lexicon.unigram(neighbour));
      }
    }
    return best;
  }

  private Piece byNeighbour(String letters, int word, Map<String, Piece> read) {
    Piece known = read.get(lexicon.word(word));
    return known == null
        ? one(letters, word, Kind.LETTERS, BY_NEIGHBOUR, 0)
        : one(letters, word, known.kind(), Math.max(known.channel(), BY_NEIGHBOUR), known.seen());
  }

  private List<Piece> find(String letters) {
    List<Piece> found = new ArrayList<>();
    int own = lexicon.id(letters);
    if (own >= 0) {
      double stands = TitleCase.acronym(letters) ? ACRONYM : asItStands(letters.length());
      found.add(one(letters, own, Kind.WORD, Math.log(stands), 0));
    }
    Set<Integer> seen = new HashSet<>();
    for (Expansion e : lexicon.expansions(letters)) {
      found.add(seen(letters, e));
      if (e.words().length == 1) {
        seen.add(e.words()[0]);
      }
    }
    double rarest = letters.length() <= SHORT ? RAREST_FOR_SHORT : RAREST;
    lexicon.holding(
        letters,
        id -> {
          boolean longer = longer(lexicon.word(id), letters);
          if (longer && lexicon.unigram(id) > rarest && !seen.contains(id)) {
            letters(found, letters, id);
          }
        });
    counting(letters, found);
    found.sort(
        Comparator.comparingDouble((Piece p) -> -worth(p))
            .thenComparing(p -> p.words().toString()));
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  /** Who shortens <i>number</i> leaves out what follows it as well: {@code num_rooms}. */
  private void counting(String letters, List<Piece> found) {
    int of = lexicon.id(OF);
    for (Piece piece : List.copyOf(found)) {
      if (of >= 0 && piece.text().equals(NUMBER) && !letters.equals(NUMBER)) {
        int[] ids = {piece.first(), of};
        double channel = piece.channel() + OF_LEFT_OUT;
        found.add(new Piece(letters, texts(ids), ids, piece.kind(), channel, piece.seen()));
      }
    }
  }

  /** The piece left as it is, for pieces that nothing is known about. */
  Piece kept(String letters) {
    double price = KEPT + KEPT_LETTER * Math.max(0, letters.length() - KEPT_WHOLE);
    return new Piece(
        letters, List.of(letters), new int[] {lexicon.id(letters)}, Kind.KEPT, price, 0);
  }

  private void letters(List<Piece> found, String letters, int id) {
    String word = lexicon.word(id);
    double p = spelling.probability(letters, word);
    if (p > LEAST) {
      double share = LETTERS_WEIGHT * p / (LETTERS_WEIGHT + lexicon.spelled(id));
      double other = TitleCase.unmistakable(letters) ? 1 - ACRONYM : 1;
      double shortened = share * (1 - asItStands(word.length())) * other;
      found.add(one(letters, id, Kind.LETTERS, Math.log(shortened), 0));
    }
  }

  private Piece seen(String letters, Expansion e) {
    if (e.words().length > 1) {
      double p = e.count() / (e.count() + 3);
      return new Piece(
          letters, texts(e.words()), e.words(), Kind.SEEN, MANY_WORDS + Math.log(p), e.count());
    }
    int id = e.words()[0];
    String word = lexicon.word(id);
    double imagined =
        LETTERS_WEIGHT * spelling.probability(letters, word) * (1 - asItStands(word.length()));
    double p = (e.count() + imagined) / (LETTERS_WEIGHT + Math.max(lexicon.spelled(id), e.count()));
    double other = TitleCase.acronym(letters) ? 1 - ACRONYM : 1;
    return one(letters, id, Kind.SEEN, Math.log(p * other), e.count());
  }

  private Piece one(String letters, int id, Kind kind, double channel, double count) {
    return new Piece(letters, List.of(lexicon.word(id)), new int[] {id}, kind, channel, count);
  }

  private List<String> texts(int[] ids) {
    List<String> texts = new ArrayList<>();
    for (int id : ids) {
      texts.add(lexicon.word(id));
    }
    return texts;
  }

  private double worth(Piece piece) {
    return piece.channel() + lexicon.unigram(piece.first()) + inner(piece, lexicon);
  }

  /**
   * How likely the words of a piece follow one another; those that an abbreviation was often seen
   * for are one to whoever uses it, so that they are hardly met by chance.
   */
  static double inner(Piece piece, Lexicon lexicon) {
    double chained = lexicon.chained(piece.ids());
    return phrase(piece) ? chained * PHRASE : chained;
  }

  /** Whether letters were often seen for the same several words. */
  static boolean phrase(Piece piece) {
    return piece.kind() == Kind.SEEN
        && piece.words().size() > 1
        && piece.seen() >= OFTEN
        && !piece.words().getLast().equals(OF);
  }

  private static double asItStands(int length) {
    return AS_IT_STANDS[Math.min(length, AS_IT_STANDS.length) - 1];
  }
}
