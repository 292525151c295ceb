// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.Arrays;

/**
 * The chance that a word is shortened to certain letters, letter by letter: whether one is kept
 * depends on what happened to the letters before it, and on whether it is a vowel, a repetition,
 * the last one, and on its place.
 */
final class SpellingModel {
  private static final int STATES = 5;
  private static final int KINDS = 32;

  private static final int TABLE = STATES * KINDS;
  private static final int HABITS = 3;

  private final double[] numbers;

  SpellingModel(float[] numbers) {
    if (numbers.length != HABITS + HABITS * TABLE) {
      throw new IllegalArgumentException(
          "a spelling model has " + (HABITS + HABITS * TABLE) + " numbers, not " + numbers.length);
    }
    this.numbers = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      this.numbers[i] = numbers[i];
    }
  }

  /**
   * What anyone would write down who had seen no abbreviation: vowels go first, doubled letters
   * next, the first letter stays, and who has dropped several letters drops the rest.
   */
  static float[] rules() {
    float[] numbers = new float[HABITS + HABITS * TABLE];
    numbers[0] = 1;
    for (int i = HABITS; i < numbers.length; i++) {
      int at = (i - HABITS) % TABLE;
      numbers[i] = rule(at / KINDS, at % KINDS);
    }
    return numbers;
  }

  private static float rule(int state, int kind) {
    boolean vowel = kind / 16 == 1;
    boolean repeated = kind / 8 % 2 == 1;
    boolean first = kind % 4 == 0;
    if (first) {
      return 0.99f;
    }
    if (repeated) {
      return 0.25f;
    }
    float[] keep =
        vowel
            ? new float[] {0.6f, 0.2f, 0.15f, 0.1f, 0.05f}
            : new float[] {0.85f, 0.65f, 0.6f, 0.45f, 0.2f};
    return keep[state];
  }

  /** Probability that {@code word} becomes {@code piece}, over all habits and ways of dropping. */
  double probability(String piece, String word) {
    double sum = 0;
    for (int habit = 0; habit < HABITS; habit++) {
      sum += numbers[habit] * probability(piece, word, HABITS + habit * TABLE);
    }
    return sum;
  }

  private double probability(String piece, String word, int table) {
    int n = piece.length();
    double[] now = new double[(n + 1) * STATES];
    double[] next = new double[now.length];
    now[0] = 1;
    for (int i = 0; i < word.length(); i++) {
      int kind = kind(word, i);
      char letter = word.charAt(i);
      Arrays.fill(next, 0);
      for (int j = Math.max(0, n - (word.length() - i)); j <= Math.min(i, n); j++) {
        boolean same = j < n && piece.charAt(j) == letter;
        for (int state = 0; state < STATES; state++) {
          double p = now[j * STATES + state];
          if (p != 0) {
            double kept = numbers[table + state * KINDS + kind];
            if (same) {
              next[(j + 1) * STATES + (state == 0 ? 0 : 1)] += p * kept;
            }
            next[j * STATES + (state <= 1 ? 2 : Math.min(state + 1, 4))] += p * (1 - kept);
          }
        }
      }
      double[] swap = now;
      now = next;
      next = swap;
    }
    double sum = 0;
    for (int state = 0; state < STATES; state++) {
      sum += now[n * STATES + state];
    }
    return sum;
  }

  private static int kind(String word, int i) {
    char c = word.charAt(i);
    int vowel = "aeiou".indexOf(c) >= 0 ? 1 : 0;
    int repeated = i > 0 && word.charAt(i - 1) == c ? 1 : 0;
    int last = i == word.length() - 1 ? 1 : 0;
    int place = i == 0 ? 0 : i <= 2 ? 1 : i <= 4 ? 2 : 3;
    return ((vowel * 2 + repeated) * 2 + last) * 4 + place;
  }
}
