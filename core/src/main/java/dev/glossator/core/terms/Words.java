// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits identifiers and texts into words and brings them to one form: lower case, singular, no
 * function words.
 */
final class Words {

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "and", "as", "be", "for", "if", "in", "into", "is", "it", "its", "of", "or",
          "that", "the", "this", "was", "were", "which", "with");

  /** Words that tell two names apart ({@code created_at}, {@code created_by}) but say little. */
  private static final Set<String> LIGHT = Set.of("at", "by", "from", "on", "to");

  /** Words that say how something is represented rather than what it is. */
  private static final Set<String> REPRESENTATION =
      Set.of(
          "amount",
          "code",
          "cd",
          "count",
          "date",
          "datetime",
          "description",
          "desc",
          "dt",
          "flag",
          "id",
          "identifier",
          "indicator",
          "key",
          "label",
          "name",
          "no",
          "nm",
          "num",
          "number",
          "percent",
          "percentage",
          "rate",
          "text",
          "time",
          "timestamp",
          "type",
          "value");

  private Words() {}

  /** The words of an identifier or of a text, in order, in their normal form. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : split(text)) {
      String last = words.isEmpty() ? "" : words.getLast();
      if (last.equals("e") && word.equals("mail")) {
        words.set(words.size() - 1, "email");
      } else if (!FUNCTION_WORDS.contains(word)) {
        words.add(singular(word));
      }
    }
    return words;
  }

  /** The most that a word may count, however rare it is. */
  static double rarityMax(String word) {
    if (LIGHT.contains(word)) {
      return 0.6;
    }
    return representation(word) ? 1.0 : Double.MAX_VALUE;
  }

  /** Whether a word tells only the kind of a value: code, date, amount. */
  static boolean representation(String word) {
    return REPRESENTATION.contains(word);
  }

  /** Cuts at every character that is no letter or digit, at camel-case humps and around digits. */
  static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int previous = ' ';
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      int next = i + 1 < points.length ? points[i + 1] : ' ';
      if (c == '\'' || c == '’') {
        continue;
      }
      if (!Character.isLetterOrDigit(c) || boundary(previous, c, next)) {
        flush(part, parts);
      }
      if (Character.isLetterOrDigit(c)) {
        part.appendCodePoint(c);
      }
      previous = c;
    }
    flush(part, parts);
    return parts;
  }

  private static boolean boundary(int previous, int c, int next) {
    if (Character.isDigit(previous) != Character.isDigit(c)) {
      return true;
    }
    boolean hump = Character.isLowerCase(previous) && Character.isUpperCase(c);
    boolean endOfCapitals =
        Character.isUpperCase(previous) && Character.isUpperCase(c) && Character.isLowerCase(next);
    return hump || endOfCapitals;
  }

  private static void flush(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString().toLowerCase(Locale.ROOT));
      part.setLength(0);
    }
  }

  static String singular(String word) {
    int n = word.length();
    if (n < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("is") || word.endsWith("ous")) {
      return word;
    }
    if (word.endsWith("ies") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches")) {
      return word.substring(0, n - 2);
    }
    if (word.endsWith("shes")) {
      return word.substring(0, n - 2);
    }
    return word.substring(0, n - 1);
  }
}
