// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises names of people by frequent given names and surnames. */
final class PersonNames {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;/]+|(?<=\\p{L})\\.\\s*");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’`-]*\\.?");
  private static final Pattern USER_NAME_BREAKS = Pattern.compile("[._\\-\\d]+");
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "sr", "jr", "ii", "iii",
          "phd", "md", "von", "van", "de", "der", "den", "del", "la", "da", "di", "el", "al",
          "bin");

  private static final String HAN_SURNAMES =
      "王李张劉刘陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董程曹袁邓鄧许許沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾丁魏薛叶葉余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万段雷钱錢汤湯尹黎易常武乔賀贺赖賴龚文";

  private PersonNames() {}

  /** How much a text looks like a person's name. */
  enum Likeness {
    /** Not built like a name, or no word of it known. */
    NONE,
    /** Two to four capitalised words without digits, none of them a known name. */
    SHAPE,
    /** One word that is a given name or surname. */
    WORD,
    /** Several words, one of them a given name or surname. */
    PARTLY,
    /** Given name and surname together. */
    FULL
  }

  static Likeness likeness(String value) {
    if (value.length() < 2 || value.length() > 60 || !Character.isLetter(value.codePointAt(0))) {
      return Likeness.NONE;
    }
    List<String> words = SEPARATORS.splitAsStream(value.strip()).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty() || words.size() > 5) {
      return Likeness.NONE;
    }
    if (!words.stream().allMatch(PersonNames::capitalised)) {
      return lowerCase(value, words);
    }
    return known(words);
  }

  /** Without capitals only known names count: being built like a name says nothing then. */
  private static Likeness lowerCase(String value, List<String> words) {
    boolean lower =
        words.size() > 1
            && value.equals(value.toLowerCase(Locale.ROOT))
            && words.stream().allMatch(w -> WORD.matcher(w).matches());
    Likeness likeness = lower ? known(words) : Likeness.NONE;
    return likeness == Likeness.SHAPE ? Likeness.NONE : likeness;
  }

  /** Whether the text is a user name made of a person's: {@code john_smith}, {@code jsmith2}. */
  static boolean userName(String value) {
    if (value.length() < 5 || value.length() > 40 || value.indexOf(' ') >= 0) {
      return false;
    }
    String parts = USER_NAME_BREAKS.matcher(value).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    if (parts.indexOf(' ') > 0) {
      boolean initial = parts.indexOf(' ') == 1 && surname(parts.substring(2));
      return initial || likeness(parts) == Likeness.FULL;
    }
    return parts.length() >= 5
        && surname(parts.substring(1))
        && !surname(parts)
        && !WordLists.EVERYDAY.contains(parts);
  }

  private static Likeness known(List<String> words) {
    List<String> names =
        words.stream()
            .map(w -> w.toLowerCase(Locale.ROOT).replace(".", ""))
            .filter(w -> !TITLES.contains(w))
            .toList();
    return switch (names.size()) {
      case 0 -> Likeness.NONE;
      case 1 ->
          WordLists.GIVEN.contains(names.getFirst())
                  || surname(names.getFirst())
                  || chinese(names.getFirst())
              ? Likeness.WORD
              : Likeness.NONE;
      case 2, 3, 4 -> several(names);
      default -> Likeness.NONE;
    };
  }

  private static Likeness several(List<String> names) {
    int given = 0;
    int surnames = 0;
    int ambiguous = 0;
    for (String name : names) {
      if (WordLists.GIVEN.contains(name)) {
        given++;
      } else if (surname(name)) {
        surnames++;
      } else if (WordLists.AMBIGUOUS.contains(name)) {
        ambiguous++;
      }
    }
    if (given + surnames >= 2 || (given == 1 && ambiguous >= 1)) {
      return given >= 1 ? Likeness.FULL : Likeness.PARTLY;
    }
    return given + surnames == 1 ? Likeness.PARTLY : Likeness.SHAPE;
  }

  /** Whether the word is a title or a particle that many names share. */
  static boolean particle(String word) {
    return TITLES.contains(word.replace(".", ""));
  }

  static boolean given(String word) {
    return WordLists.GIVEN.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean surname(String word) {
    int dash = word.indexOf('-');
    return WordLists.SURNAMES.contains(word)
        || (dash > 0 && WordLists.SURNAMES.contains(word.substring(0, dash)));
  }

  /** Two to four Han characters of which the first is a frequent surname. */
  private static boolean chinese(String word) {
    return word.length() >= 2
        && word.length() <= 4
        && HAN_SURNAMES.indexOf(word.charAt(0)) >= 0
        && word.codePoints().allMatch(Character::isIdeographic);
  }

  /** Letters of scripts without capitals count as such. */
  private static boolean capitalised(String word) {
    int first = word.codePointAt(0);
    return WORD.matcher(word).matches()
        && (Character.isUpperCase(first)
            || Character.getType(first) == Character.OTHER_LETTER
            || TITLES.contains(word.toLowerCase(Locale.ROOT)));
  }
}
