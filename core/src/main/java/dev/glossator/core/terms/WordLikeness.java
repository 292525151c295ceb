// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

/**
 * How far a piece of an identifier may stand for a word: 1 for the word itself, less for another
 * form of it, an abbreviation or a slip of the pen, 0 for anything else.
 */
final class WordLikeness {

  /** Likeness of two forms of one word ({@code award}, {@code awarding}). */
  static final double INFLECTION = 0.85;

  private static final int STEM_MIN = 4;
  private static final int SUFFIX_MAX = 4;

  private WordLikeness() {}

  static double of(String piece, String word) {
    if (piece.equals(word)) {
      return 1;
    }
    if (piece.isEmpty() || word.isEmpty() || piece.charAt(0) != word.charAt(0)) {
      return 0;
    }
    int common = commonPrefix(piece, word);
    if (common >= STEM_MIN && inflected(piece, word, common)) {
      return INFLECTION;
    }
    double abbreviation =
        piece.length() < word.length() ? abbreviation(piece, word) : abbreviation(word, piece);
    return Math.max(abbreviation, slip(piece, word));
  }

  private static int commonPrefix(String a, String b) {
    int n = Math.min(a.length(), b.length());
    int i = 0;
    while (i < n && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static boolean inflected(String a, String b, int common) {
    int restA = a.length() - common;
    int restB = b.length() - common;
    return restA <= SUFFIX_MAX
        && restB <= SUFFIX_MAX
        && restA + restB < common
        && suffix(a.substring(common))
        && suffix(b.substring(common));
  }

  private static boolean suffix(String rest) {
    return switch (rest) {
      case "", "d", "e", "ed", "er", "or", "ing", "ion", "ions", "s", "es", "y", "al", "ly" -> true;
      case "ment", "ance", "ence", "able", "ive", "ation", "ied", "t", "ting", "ted", "led" -> true;
      default -> false;
    };
  }

  /** The letters of the shorter in the order of the longer, more of them being better. */
  private static double abbreviation(String brief, String word) {
    int n = brief.length();
    if (n < 2 || Character.isDigit(brief.charAt(0))) {
      return 0;
    }
    if (word.startsWith(brief)) {
      return n == 2 ? 0.45 : n == 3 ? 0.65 : 0.75;
    }
    int at = 0;
    for (int i = 0; i < n; i++) {
      at = word.indexOf(brief.charAt(i), at) + 1;
      if (at == 0) {
        return 0;
      }
    }
    boolean endsAlike = brief.charAt(n - 1) == word.charAt(word.length() - 1);
    double share = (double) n / word.length();
    if (n > 2 && share < 0.3) {
      return 0;
    }
    return switch (n) {
      case 2 -> endsAlike ? 0.4 : 0.25;
      case 3 -> endsAlike ? 0.6 : 0.5;
      default -> endsAlike ? 0.75 : 0.6;
    };
  }

  /** One letter more, less or other in a long word. */
  private static double slip(String a, String b) {
    if (Math.min(a.length(), b.length()) < 6 || Math.abs(a.length() - b.length()) > 1) {
      return 0;
    }
    int i = commonPrefix(a, b);
    int ja = a.length() - 1;
    int jb = b.length() - 1;
    while (ja >= i && jb >= i && a.charAt(ja) == b.charAt(jb)) {
      ja--;
      jb--;
    }
    return ja - i <= 0 && jb - i <= 0 ? 0.8 : 0;
  }
}
