// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

/** The shape of a text: kinds of characters, runs counted. */
final class Shapes {
  private static final int LONGEST = 64;

  private Shapes() {}

  /** {@code AR-5381} becomes {@code A{2}-9{4}}. */
  static String of(String value) {
    StringBuilder shape = new StringBuilder();
    int end = Math.min(value.length(), LONGEST);
    int i = 0;
    while (i < end) {
      char kind = kind(value.charAt(i));
      int run = 1;
      while (i + run < end && kind(value.charAt(i + run)) == kind) {
        run++;
      }
      shape.append(kind);
      if (run > 1) {
        shape.append('{').append(run).append('}');
      }
      i += run;
    }
    return value.length() > LONGEST ? shape.append('…').toString() : shape.toString();
  }

  private static char kind(char c) {
    if (c >= '0' && c <= '9') {
      return '9';
    }
    return Character.isLetter(c)
        ? Character.isUpperCase(c) ? 'A' : 'a'
        : Character.isSurrogate(c) ? '*' : c;
  }
}
