// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal values inside any text: one e-mail address in a column of notes is enough to keep
 * no value of that column. Cheap tests on single characters come first, for every value is looked
 * at.
 */
final class PersonalText {
  static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");
  private static final Pattern CARD_GROUP =
      Pattern.compile("(?<![\\d.])\\d(?:[ -]?\\d){12,18}(?![\\d.])");
  private static final Pattern IBAN_GROUP =
      Pattern.compile("(?<![\\p{L}\\d])[A-Za-z]{2}\\d{2}(?: ?[A-Za-z0-9]){11,30}");
  private static final Pattern PHONE_GROUP =
      Pattern.compile(
          "(?<![\\w.+-])(?:\\+\\d{1,3}[ .-]?(?:\\(\\d{1,4}\\)[ .-]?)?\\d{1,4}(?:[ .-]?\\d{2,4}){1,4}"
              + "|(?:1[ .-])?\\(\\d{3}\\) ?\\d{3}[ .-]\\d{4}|(?:1[ .-])?\\d{3}([ .-])\\d{3}\\1\\d{4})(?!\\d)");
  static final Pattern US_SOCIAL_SECURITY =
      Pattern.compile("(?<![\\w-])(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\w-])");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:()\"]+");

  private PersonalText() {}

  /** Whether the text holds an address or number of a person beyond reasonable doubt. */
  static boolean holdsPersonalValue(String text) {
    int length = text.length();
    boolean at = false;
    int digits = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '@') {
        at = true;
      }
    }
    if (digits == length) {
      return false;
    }
    return (at && EMAIL.matcher(text).find())
        || (digits >= 9 && holdsNumber(text, digits, letters(text)));
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  private static boolean holdsNumber(String text, int digits, int letters) {
    boolean separated = letters + digits < text.length();
    if (separated
        && (US_SOCIAL_SECURITY.matcher(text).find() || PHONE_GROUP.matcher(text).find())) {
      return !ValueType.looksTemporal(text);
    }
    if (digits >= 13 && holdsCard(text, letters)) {
      return true;
    }
    return letters >= 2 && digits >= 10 && holdsIban(text);
  }

  /** A bare number of sixteen digits passes the check one time in ten: alone it proves nothing. */
  private static boolean holdsCard(String text, int letters) {
    Matcher group = CARD_GROUP.matcher(text);
    while (group.find()) {
      boolean grouped = group.group().indexOf(' ') > 0 || group.group().indexOf('-') > 0;
      if (Checksums.card(group.group()) && (grouped || letters > 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsIban(String text) {
    Matcher group = IBAN_GROUP.matcher(text);
    while (group.find()) {
      String found = group.group();
      for (int end = found.length(); end >= 15; end--) {
        if (Checksums.iban(found.substring(0, end))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A given name followed by a surname, anywhere in the text. */
  static boolean holdsName(String text) {
    String[] words = BETWEEN_WORDS.split(text);
    for (int i = 0; i + 1 < words.length; i++) {
      if (LETTER.matcher(words[i]).find()
          && PersonNames.given(words[i].replace(",", ""))
          && PersonNames.likeness(words[i] + " " + strip(words[i + 1]))
              == PersonNames.Likeness.FULL) {
        return true;
      }
    }
    return false;
  }

  private static String strip(String word) {
    return word.endsWith(".") || word.endsWith("!") || word.endsWith("?")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
