// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import dev.glossator.core.search.SearchText.Word;
import java.util.ArrayList;
import java.util.List;

/** Where in a text a query's words stand, so that a client can show why something was found. */
public final class Matches {

  private Matches() {}

  /**
   * A part of a text.
   *
   * @param start index of its first character
   * @param end index behind its last one
   */
  public record Range(int start, int end) {}

  /** The words of the text that the query's words match, in order, at most {@code most}. */
  public static List<Range> in(String text, SearchText query, int most) {
    var ranges = new ArrayList<Range>();
    var at = 0;
    while (at < text.length() && ranges.size() < most) {
      var end = endOfWord(text, at);
      if (end > at && isMatch(text.substring(at, end), query)) {
        ranges.add(new Range(at, end));
      }
      at = end > at ? end : at + Character.charCount(text.codePointAt(at));
    }
    return List.copyOf(ranges);
  }

  private static int endOfWord(String text, int start) {
    var end = start;
    while (end < text.length()) {
      var codePoint = text.codePointAt(end);
      if (!Character.isLetterOrDigit(codePoint)
          && Character.getType(codePoint) != Character.OTHER_SYMBOL
          && Character.getType(codePoint) != Character.NON_SPACING_MARK) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  private static boolean isMatch(String part, SearchText query) {
    var written = Words.of(part);
    var keys = Words.keys(part);
    return query.words().stream()
        .anyMatch(
            word ->
                word.exact()
                    ? written.contains(word.text())
                    : keys.stream().anyMatch(key -> fits(key, word)));
  }

  private static boolean fits(String key, Word word) {
    return key.startsWith(word.text()) || key.equals(word.stem());
  }
}
