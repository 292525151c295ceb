// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import java.util.List;

/**
 * Takes English endings off: plurals, -ed, -ing, -ly, and the y of company/companies. Light on
 * purpose: two words must not meet that mean different things. Other words come back as they are.
 */
final class Stemmer {

  private static final List<String> ENDINGS = List.of("ing", "edly", "ed", "ly");

  private Stemmer() {}

  static String stem(String word) {
    if (word.length() < 4 || !isAsciiLetters(word)) {
      return word;
    }
    var singular = singular(word);
    var stem = singular;
    for (var ending : ENDINGS) {
      if (singular.endsWith(ending) && keepsVowel(singular, ending.length())) {
        stem = repaired(singular.substring(0, singular.length() - ending.length()));
        break;
      }
    }
    if (stem.length() > 3 && stem.endsWith("e")) {
      return stem.substring(0, stem.length() - 1);
    }
    return stem.length() > 3 && stem.endsWith("y") && !isVowel(stem.charAt(stem.length() - 2))
        ? stem.substring(0, stem.length() - 1) + "i"
        : stem;
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** Shipped → ship, but fill stays fill. */
  private static String repaired(String stem) {
    var last = stem.charAt(stem.length() - 1);
    var doubled = stem.length() > 3 && stem.charAt(stem.length() - 2) == last;
    return doubled && !isVowel(last) && "lsz".indexOf(last) < 0
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }

  private static boolean keepsVowel(String word, int ending) {
    return word.length() - ending >= 3
        && word.substring(0, word.length() - ending).chars().anyMatch(c -> isVowel((char) c));
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  private static boolean isAsciiLetters(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
