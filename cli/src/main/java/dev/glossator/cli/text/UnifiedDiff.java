// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Differences of a table's texts as a unified diff, one hunk a target: the table is seen as a
 * document with the texts of its targets as lines, in the order in which they are added.
 */
public final class UnifiedDiff {

  private final List<String> lines = new ArrayList<>();
  private final Style style;
  private int before = 1;
  private int after = 1;

  public UnifiedDiff(String document, Style style) {
    this.style = style;
    String name = Width.printable(document);
    lines.add(style.bold("--- " + name + "\tnow"));
    lines.add(style.bold("+++ " + name + "\tproposed"));
  }

  /**
   * Adds a target whose text changes.
   *
   * @param target what is changed, shown behind the hunk's numbers
   * @param now the text that stands there; empty when none
   * @param proposed the text to come; empty when it goes
   */
  public UnifiedDiff hunk(String target, String now, String proposed) {
    List<String> minus = split(now);
    List<String> plus = split(proposed);
    lines.add(
        style.cyan(
            "@@ -"
                + range(before, minus.size())
                + " +"
                + range(after, plus.size())
                + " @@ "
                + Width.printable(target)));
    minus.forEach(l -> lines.add(style.red("-" + l)));
    plus.forEach(l -> lines.add(style.green("+" + l)));
    before += minus.size();
    after += plus.size();
    return this;
  }

  /** Passes over a target whose text stays. */
  public UnifiedDiff keep(String now) {
    int kept = split(now).size();
    before += kept;
    after += kept;
    return this;
  }

  /** The two head lines and the hunks. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : text.lines().map(Width::printable).toList();
  }

  /** As the format has it: an empty range names the line before it. */
  private static String range(int start, int count) {
    return switch (count) {
      case 0 -> (start - 1) + ",0";
      case 1 -> Integer.toString(start);
      default -> start + "," + count;
    };
  }
}
