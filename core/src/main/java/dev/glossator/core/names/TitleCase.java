// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static java.util.Objects.requireNonNull;

import dev.glossator.core.house.NameStyle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes words as a business name: title or sentence case, acronyms in their usual form, small
 * words small.
 */
final class TitleCase {
  private static final Set<String> SMALL =
      Set.of(
          "of", "and", "or", "the", "in", "on", "at", "to", "for", "per", "by", "from", "with", "a",
          "an", "as");

  private static final Set<String> FORMS_OF_BE = Set.of("is", "be", "was", "has");

  private static final String EVERYDAY_WORD = "word";

  /** The form of a word, by the word in small letters. */
  private static final Map<String, String> FORMS = forms(false);

  /** Of acronyms that are also everyday words, which a name more often means. */
  private static final Map<String, String> FORMS_OF_WORDS = forms(true);

  private TitleCase() {}

  private static Map<String, String> forms(boolean ofWords) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                requireNonNull(TitleCase.class.getResourceAsStream("acronyms.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .filter(cells -> cells[cells.length - 1].equals(EVERYDAY_WORD) == ofWords)
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether letters are a word with a form of its own and hardly anything else. */
  static boolean acronym(String lower) {
    return FORMS.containsKey(lower);
  }

  /** The same of three letters or more. */
  static boolean unmistakable(String lower) {
    return lower.length() > 2 && acronym(lower);
  }

  /**
   * Whether a word has a form of its own, in capitals or small, that others may write otherwise.
   */
  static boolean hasForm(String lower) {
    return FORMS.containsKey(lower) || FORMS_OF_WORDS.containsKey(lower) || SMALL.contains(lower);
  }

  /** Whether a word holds capitals behind its first letter. */
  static boolean special(String word) {
    return word.codePoints().skip(1).anyMatch(Character::isUpperCase);
  }

  static boolean small(String lower) {
    return SMALL.contains(lower) || FORMS_OF_BE.contains(lower);
  }

  /** Writes the pieces of a reading; what stayed as it stood keeps capitals where it is unknown. */
  static String write(
      List<Piece> pieces, Lexicon lexicon, HouseSpelling spelling, NameStyle style) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      for (String word : piece.words()) {
        if (!text.isEmpty()) {
          text.append(' ');
        }
        String own = spelling.form(word.toLowerCase(Locale.ROOT));
        text.append(own != null ? own : word(word, text.isEmpty(), piece, lexicon, style));
      }
    }
    return text.toString();
  }

  private static String word(
      String word, boolean first, Piece piece, Lexicon lexicon, NameStyle style) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean written = piece.kind() == Piece.Kind.HOUSE && !word.equals(lower);
    if (written && (style == NameStyle.TITLE || special(word))) {
      return word;
    }
    String form = FORMS.get(lower);
    if (form != null) {
      return form;
    }
    if (unknownWord(lower, lexicon)) {
      return lower.toUpperCase(Locale.ROOT);
    }
    if (!first && (SMALL.contains(lower) || style == NameStyle.SENTENCE)) {
      return lower;
    }
    int one = lower.offsetByCodePoints(0, 1);
    return lower.substring(0, one).toUpperCase(Locale.ROOT) + lower.substring(one);
  }

  /**
   * A label word of the lexicon that is no English word is an acronym ({@code FIPS}); long ones are
   * names.
   */
  private static boolean unknownWord(String lower, Lexicon lexicon) {
    int id = lexicon.id(lower);
    boolean ascii = lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (!ascii || lower.length() > 5) {
      return false;
    }
    boolean vowel = lower.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    return id >= 0 ? !lexicon.english(id) && lower.length() <= 4 : !vowel;
  }
}
