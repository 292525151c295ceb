// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

/** How a text is a number, read character by character because every value is looked at. */
enum NumberText {
  NONE,
  INTEGER,
  DECIMAL,
  /** An integer with a leading zero. */
  PADDED_INTEGER,
  /** A decimal with a leading zero before another digit. */
  PADDED_DECIMAL;

  private static final int LONGEST = 64;
  private static final int INTEGER_DIGITS = 18;

  static NumberText of(String text) {
    int length = text.length();
    int start = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    if (length == start || length > LONGEST) {
      return NONE;
    }
    int whole = digits(text, start);
    boolean padded = whole - start > 1 && text.charAt(start) == '0';
    if (whole == length) {
      boolean integer = length - start <= INTEGER_DIGITS;
      return integer ? padded ? PADDED_INTEGER : INTEGER : padded ? PADDED_DECIMAL : DECIMAL;
    }
    int end = whole;
    if (text.charAt(whole) == '.') {
      end = digits(text, whole + 1);
      if (end == start + 1) {
        return NONE;
      }
    } else if (whole == start) {
      return NONE;
    }
    return exponent(text, end) ? padded ? PADDED_DECIMAL : DECIMAL : NONE;
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** Whether nothing follows, or an exponent of up to three digits. */
  private static boolean exponent(String text, int from) {
    if (from == text.length()) {
      return true;
    }
    if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
      return false;
    }
    int start = from + 1;
    if (start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
      start++;
    }
    int end = digits(text, start);
    return end == text.length() && end > start && end - start <= 3;
  }
}
