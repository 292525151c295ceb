// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits text into the words that search compares: lower case, without accents. Scripts that write
 * without spaces give single characters and pairs; a symbol such as an emoji is a word of its own.
 * Words hold letters, digits and symbols only, so that they may stand in a LIKE pattern as they
 * are.
 */
public final class Words {

  /** Longer words are cut here. */
  public static final int LENGTH_MAX = 64;

  private Words() {}

  /** The words in order, as a phrase compares them. */
  public static List<String> of(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    var dense = new ArrayList<String>();
    // A pass of its own for scripts without spaces keeps Latin neighbours whole.
    for (int codePoint : plain(text).codePoints().toArray()) {
      if (isDense(codePoint)) {
        flush(word, words);
        dense.add(Character.toString(codePoint));
      } else if (Character.isLetterOrDigit(codePoint)) {
        flushDense(dense, words);
        word.appendCodePoint(codePoint);
      } else {
        flush(word, words);
        flushDense(dense, words);
        if (Character.getType(codePoint) == Character.OTHER_SYMBOL) {
          words.add(Character.toString(codePoint));
        }
      }
    }
    flush(word, words);
    flushDense(dense, words);
    return words;
  }

  /**
   * Everything by which the text is found: its words, their stems, and the parts of names in camel
   * case.
   */
  public static Set<String> keys(String text) {
    Set<String> keys = new LinkedHashSet<>();
    for (var word : of(text)) {
      keys.add(word);
      keys.add(Stemmer.stem(word));
    }
    for (var part : of(camelParts(text))) {
      keys.add(part);
      keys.add(Stemmer.stem(part));
    }
    if (!text.isEmpty()) {
      singleCharacters(text, keys);
    }
    return keys;
  }

  /**
   * The text as one line to look for phrases and words in: a space around every word, stems behind
   * a bar.
   */
  public static String line(String text) {
    var words = of(text);
    var stems = new LinkedHashSet<String>();
    for (var key : keys(text)) {
      if (!words.contains(key)) {
        stems.add(key);
      }
    }
    return " " + String.join(" ", words) + " | " + String.join(" ", stems) + " ";
  }

  private static void singleCharacters(String text, Set<String> keys) {
    plain(text)
        .codePoints()
        .filter(Words::isDense)
        .forEach(codePoint -> keys.add(Character.toString(codePoint)));
  }

  private static String plain(String text) {
    var parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var plain = new StringBuilder(parts.length());
    parts
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** The text with a space where a capital or digit starts a new part: custNo1 → cust No 1. */
  private static String camelParts(String text) {
    var parts = new StringBuilder(text.length() + 8);
    var before = ' ';
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      var startsWord =
          (Character.isUpperCase(c)
                  && (Character.isLowerCase(before) || Character.isLowerCase(next)))
              || Character.isDigit(c) != Character.isDigit(before);
      if (startsWord && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(c)) {
        parts.append(' ');
      }
      parts.append(c);
      before = c;
    }
    return parts.toString();
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(
          word.codePointCount(0, word.length()) > LENGTH_MAX
              ? word.substring(0, word.offsetByCodePoints(0, LENGTH_MAX))
              : word.toString());
      word.setLength(0);
    }
  }

  private static void flushDense(List<String> characters, List<String> words) {
    if (characters.size() == 1) {
      words.add(characters.getFirst());
    }
    for (var i = 0; i + 1 < characters.size(); i++) {
      words.add(characters.get(i) + characters.get(i + 1));
    }
    characters.clear();
  }

  private static boolean isDense(int codePoint) {
    if (codePoint < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(codePoint);
      default -> false;
    };
  }
}
