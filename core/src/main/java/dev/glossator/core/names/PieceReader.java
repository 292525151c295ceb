// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.Lexicon.Expansion;
import dev.glossator.core.names.Piece.Kind;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final int REMEMBERED = 100_000;
  private static final int SHORT = 3;
  private static final double RAREST_FOR_SHORT = -13;
  private static final double RAREST = -17;
  private static final double MANY_WORDS = Math.log(0.25);
  private static final double ACRONYM = 0.98;
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
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(letters, known);
    }
    return known;
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
          boolean longer = lexicon.word(id).length() > letters.length();
          if (longer && lexicon.unigram(id) > rarest && !seen.contains(id)) {
            letters(found, letters, id);
          }
        });
    found.sort(
        Comparator.comparingDouble((Piece p) -> -worth(p))
            .thenComparing(p -> p.words().toString()));
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
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
      found.add(
          one(letters, id, Kind.LETTERS, Math.log(share * (1 - asItStands(word.length()))), 0));
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
    double worth = piece.channel() + lexicon.unigram(piece.first());
    for (int i = 1; i < piece.ids().length; i++) {
      worth += lexicon.follows(piece.ids()[i - 1], piece.ids()[i]);
    }
    return worth;
  }

  private static double asItStands(int length) {
    return AS_IT_STANDS[Math.min(length, AS_IT_STANDS.length) - 1];
  }
}
