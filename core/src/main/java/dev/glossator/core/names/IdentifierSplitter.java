// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts an identifier where its writer did: at separators, changes of case, and digits. */
final class IdentifierSplitter {

  /**
   * A run of letters or digits.
   *
   * @param text as it stands
   * @param lower in lower case
   * @param number whether it consists of digits
   */
  record Token(String text, String lower, boolean number) {
    /** Whether the letters are all of a to z, so that English can be tried on them. */
    boolean latin() {
      return !number && lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
  }

  private IdentifierSplitter() {}

  static List<Token> split(String identifier) {
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= identifier.length(); i++) {
      if (i == identifier.length() || boundary(identifier, from, i)) {
        add(tokens, identifier.substring(from, i));
        from = i;
      }
    }
    return tokens;
  }

  private static boolean boundary(String s, int from, int i) {
    char before = s.charAt(i - 1);
    char here = s.charAt(i);
    Kind was = Kind.of(before);
    Kind is = Kind.of(here);
    if (was == Kind.UPPER && is == Kind.UPPER) {
      return i + 1 < s.length() && Kind.of(s.charAt(i + 1)) == Kind.LOWER && !plural(s, i);
    }
    if (was == Kind.UPPER && is == Kind.LOWER) {
      return false;
    }
    return was != is || from == i;
  }

  /** The s of {@code IDs} or {@code URLs} belongs to the capitals before it. */
  private static boolean plural(String s, int i) {
    return s.charAt(i + 1) == 's'
        && (i + 2 == s.length() || Kind.of(s.charAt(i + 2)) != Kind.LOWER);
  }

  private static void add(List<Token> tokens, String run) {
    Kind kind = Kind.of(run.charAt(0));
    if (kind != Kind.OTHER) {
      tokens.add(new Token(run, run.toLowerCase(Locale.ROOT), kind == Kind.DIGIT));
    }
  }

  private enum Kind {
    UPPER,
    LOWER,
    DIGIT,
    OTHER;

    static Kind of(char c) {
      if (Character.isDigit(c)) {
        return DIGIT;
      }
      if (Character.isUpperCase(c)) {
        return UPPER;
      }
      // Surrogates belong to letters beyond the basic plane or to emoji; either way they stay
      // together.
      return Character.isLetter(c) || Character.isSurrogate(c) || mark(c) ? LOWER : OTHER;
    }

    private static boolean mark(char c) {
      int type = Character.getType(c);
      return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
  }
}
