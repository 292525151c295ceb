// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.Arrays;

/** Likeness of two spellings by the triples of letters they share. */
final class LetterTriples {

  private LetterTriples() {}

  static long[] of(String text) {
    String padded = "^" + text + "$";
    if (padded.length() < 3) {
      return new long[0];
    }
    long[] triples = new long[padded.length() - 2];
    for (int i = 0; i < triples.length; i++) {
      triples[i] =
          ((long) padded.charAt(i) << 32)
              | ((long) padded.charAt(i + 1) << 16)
              | padded.charAt(i + 2);
    }
    Arrays.sort(triples);
    return triples;
  }

  /** Dice's coefficient of two sorted lists of triples. */
  static double likeness(long[] a, long[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return a.length + b.length == 0 ? 0 : 2.0 * common / (a.length + b.length);
  }
}
