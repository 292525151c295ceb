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

  private final double[] keep;

  SpellingModel(float[] keep) {
    if (keep.length != STATES * KINDS) {
      throw new IllegalArgumentException(
          "a spelling model has " + STATES * KINDS + " probabilities, not " + keep.length);
    }
    this.keep = new double[keep.length];
    for (int i = 0; i < keep.length; i++) {
      this.keep[i] = keep[i];
    }
  }

  /** Probability that {@code word} becomes {@code piece}, over all the ways of dropping letters. */
  double probability(String piece, String word) {
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
            double kept = keep[state * KINDS + kind];
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
