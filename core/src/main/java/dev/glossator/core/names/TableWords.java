// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the columns of a table are read at the moment, so that each can be compared with the others.
 */
final class TableWords {
  private static final int MOST = 40;
  private static final int STRONGEST = 3;

  /** How many shortened words of other columns the lack of any is worth. */
  private static final double HABITS_BEFORE = 2;

  private final Lexicon lexicon;
  private final Map<String, Map<String, Set<Integer>>> abbreviations = new HashMap<>();
  private final int[][] words;
  private final Map<Integer, double[]> remembered = new HashMap<>();
  private final Map<Integer, Set<Integer>> holders = new HashMap<>();
  private final boolean[] shortened;
  private final int allShortened;
  private final int[][] habits;
  private final int[] allHabits = new int[Habit.values().length];

  /** How letters of a word are dropped. */
  private enum Habit {
    END,
    VOWELS,
    OTHER;

    static Habit of(String letters, String word) {
      if (word.startsWith(letters)) {
        return END;
      }
      return LetterFeatures.consonants(word).startsWith(letters) ? VOWELS : OTHER;
    }
  }

  TableWords(Lexicon lexicon, List<Hypothesis> readings) {
    this.lexicon = lexicon;
    this.shortened = new boolean[readings.size()];
    this.words = new int[Math.min(MOST, readings.size())][];
    this.habits = new int[readings.size()][allHabits.length];
    int sum = 0;
    for (int column = 0; column < readings.size(); column++) {
      Set<Integer> own = new HashSet<>();
      shortened[column] =
          readings.get(column).pieces().stream()
              .anyMatch(p -> p.kind() != Piece.Kind.WORD && p.kind() != Piece.Kind.NUMBER);
      sum += shortened[column] ? 1 : 0;
      for (Piece piece : readings.get(column).pieces()) {
        if (dropsLetters(piece)) {
          int habit = Habit.of(piece.letters(), piece.words().getFirst()).ordinal();
          habits[column][habit]++;
          allHabits[habit]++;
        }
        if (piece.kind() != Piece.Kind.NUMBER) {
          abbreviations
              .computeIfAbsent(piece.letters(), k -> new HashMap<>())
              .computeIfAbsent(piece.text(), k -> new HashSet<>())
              .add(column);
          for (int id : piece.ids()) {
            if (id >= 0) {
              own.add(id);
              holders.computeIfAbsent(id, k -> new HashSet<>()).add(column);
            }
          }
        }
      }
      if (column < words.length) {
        words[column] = own.stream().mapToInt(Integer::intValue).sorted().toArray();
      }
    }
    this.allShortened = sum;
  }

  /** Share of the other columns with these letters that read them as this piece does. */
  double agreeing(Piece piece, int column) {
    return count(piece, column, true);
  }

  double disagreeing(Piece piece, int column) {
    return count(piece, column, false);
  }

  /** Share of the other columns that are read with this word, however it is written there. */
  double holding(int word, int column) {
    Set<Integer> columns = word < 0 ? null : holders.get(word);
    if (columns == null || shortened.length < 2) {
      return 0;
    }
    return (double) (columns.size() - (columns.contains(column) ? 1 : 0)) / (shortened.length - 1);
  }

  /** Share of the shortened words of other columns whose letters are dropped as this one's are. */
  double sharingHabit(Piece piece, int column) {
    if (!dropsLetters(piece)) {
      return 0;
    }
    int habit = Habit.of(piece.letters(), piece.words().getFirst()).ordinal();
    double all = HABITS_BEFORE;
    for (int i = 0; i < allHabits.length; i++) {
      all += allHabits[i] - habits[column][i];
    }
    return (allHabits[habit] - habits[column][habit]) / all;
  }

  private static boolean dropsLetters(Piece piece) {
    return piece.words().size() == 1
        && (piece.kind() == Piece.Kind.SEEN || piece.kind() == Piece.Kind.LETTERS);
  }

  /** How much a word is at home among those of the other columns. */
  double near(int word, int column) {
    if (word < 0) {
      return 0;
    }
    double[] byColumn = remembered.computeIfAbsent(word, this::byColumn);
    double[] best = new double[STRONGEST];
    for (int other = 0; other < byColumn.length; other++) {
      double score = other == column ? 0 : byColumn[other];
      for (int i = 0; i < STRONGEST && score > 0; i++) {
        if (score > best[i]) {
          double pushed = best[i];
          best[i] = score;
          score = pushed;
        }
      }
    }
    double sum = 0;
    for (double score : best) {
      sum += score;
    }
    return sum / STRONGEST;
  }

  /** Share of the other columns that hold something that is no word. */
  double shortened(int column) {
    int others = shortened.length - 1;
    int own = shortened[column] ? 1 : 0;
    return others <= 0 ? 0 : (double) (allShortened - own) / others;
  }

  private double[] byColumn(int word) {
    double[] scores = new double[words.length];
    for (int column = 0; column < scores.length; column++) {
      for (int other : words[column]) {
        scores[column] = Math.max(scores[column], lexicon.near(word, other));
      }
    }
    return scores;
  }

  private double count(Piece piece, int column, boolean same) {
    Map<String, Set<Integer>> readings = abbreviations.get(piece.letters());
    if (readings == null) {
      return 0;
    }
    String own = piece.text();
    int agree = 0;
    int all = 0;
    for (Map.Entry<String, Set<Integer>> reading : readings.entrySet()) {
      Set<Integer> columns = reading.getValue();
      int n = columns.size() - (columns.contains(column) ? 1 : 0);
      all += n;
      agree += reading.getKey().equals(own) ? n : 0;
    }
    return all == 0 ? 0 : (double) (same ? agree : all - agree) / all;
  }
}
