// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** How many terminal cells text takes: East Asian letters and emoji take two, marks none. */
public final class Width {

  private static final String ELLIPSIS = "…";

  private Width() {}

  public static int of(String text) {
    int width = 0;
    int at = 0;
    while (at < text.length()) {
      width += cell(text, at);
      at += step(text, at);
    }
    return width;
  }

  /** The text, or its beginning with an ellipsis, within so many cells. */
  public static String cut(String text, int cells) {
    if (of(text) <= cells) {
      return text;
    }
    int room = cells - 1;
    int at = 0;
    while (at < text.length() && cell(text, at) <= room) {
      room -= cell(text, at);
      at += step(text, at);
    }
    return cells < 1 ? "" : text.substring(0, at).stripTrailing() + ELLIPSIS;
  }

  /** The text with spaces behind it up to so many cells. */
  public static String pad(String text, int cells) {
    return text + " ".repeat(Math.max(0, cells - of(text)));
  }

  /** Lines of at most so many cells, broken at spaces; a longer word is broken where it must be. */
  public static List<String> wrap(String text, int cells) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.strip().split("\\s+")) {
      int width = of(word);
      if (used > 0 && used + 1 + width > cells) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      String rest = word;
      while (of(rest) > cells) {
        String head = head(rest, cells);
        lines.add(head);
        rest = rest.substring(head.length());
      }
      line.append(rest);
      used += of(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * Text from a customer's source made safe to print: control characters, among them the escape
   * sequences of terminals and the marks that turn the direction of writing, become a visible sign.
   */
  public static String printable(String text) {
    if (text.codePoints().noneMatch(Width::unsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t' || c == '\r') {
                safe.append(' ');
              } else {
                safe.appendCodePoint(unsafe(c) ? '\uFFFD' : c);
              }
            });
    return safe.toString();
  }

  private static boolean unsafe(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029;
  }

  private static String head(String word, int cells) {
    int at = 0;
    int room = Math.max(1, cells);
    while (at < word.length() && (cell(word, at) <= room || at == 0)) {
      room -= cell(word, at);
      at += step(word, at);
    }
    return word.substring(0, at);
  }

  private static int cell(String text, int at) {
    return Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
  }

  private static int step(String text, int at) {
    return Math.max(1, WCWidth.charCountForGraphemeCluster(text, at));
  }
}
