// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a value may be the name of a person. Lists of names are never complete, so a word that is
 * neither an everyday word nor built like a code is doubted as well.
 */
enum NameDoubt {
  /** Codes, numbers and everyday words. */
  NONE,
  /** Nothing but words that are names and everyday words at once, such as {@code Mark}. */
  POSSIBLE,
  /** A name or an unknown word among everyday ones. */
  MENTIONED,
  /** Nothing but names and unknown words. */
  LIKELY;

  private static final Pattern RUN =
      Pattern.compile("\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{M}]+|\\p{Lu}+(?!\\p{Ll})");
  private static final int WORDS_OF_A_NAME = 5;
  private static final int CODE_LETTERS = 4;

  private enum Word {
    CODE,
    EVERYDAY,
    BOTH,
    NAME,
    UNKNOWN
  }

  static NameDoubt of(String value) {
    int[] words = new int[Word.values().length];
    Matcher run = RUN.matcher(value);
    while (run.find()) {
      words[word(run.group()).ordinal()]++;
    }
    int names = words[Word.NAME.ordinal()] + words[Word.UNKNOWN.ordinal()];
    int both = words[Word.BOTH.ordinal()];
    if (names > 0) {
      return words[Word.EVERYDAY.ordinal()] == 0 && names + both <= WORDS_OF_A_NAME
          ? LIKELY
          : MENTIONED;
    }
    return both > 0 && words[Word.EVERYDAY.ordinal()] == 0 ? POSSIBLE : NONE;
  }

  /** Whether a word of the value is known as a name and as nothing else. */
  static boolean holdsKnownName(String value) {
    Matcher run = RUN.matcher(value);
    while (run.find()) {
      if (word(run.group()) == Word.NAME) {
        return true;
      }
    }
    return false;
  }

  private static Word word(String run) {
    String word = run.toLowerCase(Locale.ROOT);
    int letters = word.length();
    boolean capitals = Character.isUpperCase(run.codePointAt(run.length() - 1));
    if (letters == 1 || (capitals && letters == 2) || PersonNames.particle(word)) {
      return Character.getType(run.codePointAt(0)) == Character.OTHER_LETTER
          ? Word.UNKNOWN
          : Word.CODE;
    }
    if (WordLists.AMBIGUOUS.contains(word)) {
      return Word.BOTH;
    }
    boolean everyday = WordLists.EVERYDAY.contains(word) || CodeLists.PLACE_WORDS.contains(word);
    boolean given = WordLists.GIVEN.contains(word);
    if (given || WordLists.SURNAMES.contains(word)) {
      boolean perhaps = (everyday && !given) || (capitals && letters < CODE_LETTERS);
      return perhaps ? Word.BOTH : Word.NAME;
    }
    return everyday ? Word.EVERYDAY : unknown(run, letters, capitals);
  }

  /** Short runs are codes: three letters, or four in capitals. */
  private static Word unknown(String run, int letters, boolean capitals) {
    boolean title = !capitals && Character.isUpperCase(run.codePointAt(0));
    boolean alphabet = Character.getType(run.codePointAt(0)) != Character.OTHER_LETTER;
    int code = capitals ? CODE_LETTERS : title ? 2 : CODE_LETTERS - 1;
    return alphabet && letters <= code ? Word.CODE : Word.UNKNOWN;
  }
}
