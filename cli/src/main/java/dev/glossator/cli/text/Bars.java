// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

import dev.glossator.cli.shell.Screen;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Progress of several kinds of work, one line each, drawn over itself on a terminal. Elsewhere only
 * the finished lines are printed.
 */
public final class Bars {

  private static final int CELLS = 20;
  private static final int LABEL = 8;

  private final PrintStream out;
  private final Screen screen;
  private final Style style;
  private final Set<String> printed = new HashSet<>();
  private int drawn;

  /**
   * The state of one kind of work.
   *
   * @param label what is done
   * @param done how much of it
   * @param total how much there is
   * @param note time taken, or a word to the reader
   * @param ended whether nothing will change any more
   */
  public record Bar(String label, long done, long total, String note, boolean ended) {

    public Bar(String label, long done, long total, String note) {
      this(label, done, total, note, false);
    }
  }

  public Bars(PrintStream out, Screen screen) {
    this.out = out;
    this.screen = screen;
    this.style = new Style(screen.colours());
  }

  /** Draws the bars in place of the ones drawn before; elsewhere prints those that have ended. */
  public void draw(List<Bar> bars) {
    draw(bars, "");
  }

  /** As {@link #draw(List)}, on a terminal with a passing line below the bars. */
  public void draw(List<Bar> bars, String below) {
    if (screen.terminal()) {
      paint(bars, below);
    } else {
      bars.stream().filter(Bar::ended).forEach(this::printOnce);
    }
  }

  /** Draws the bars for the last time. */
  public void finish(List<Bar> bars) {
    if (screen.terminal()) {
      paint(bars, "");
      drawn = 0;
    } else {
      bars.forEach(this::printOnce);
    }
    out.flush();
  }

  private void printOnce(Bar bar) {
    if (printed.add(bar.label())) {
      out.println(line(bar));
      out.flush();
    }
  }

  private void paint(List<Bar> bars, String below) {
    StringBuilder text = new StringBuilder();
    if (drawn > 0) {
      text.append("\u001b[").append(drawn).append('A');
    }
    bars.forEach(b -> text.append("\r\u001b[2K").append(line(b)).append('\n'));
    drawn = bars.size();
    if (!below.isEmpty()) {
      text.append("\u001b[2K").append(style.dim(Width.cut(below, screen.width()))).append('\n');
      drawn++;
    }
    out.print(text.append("\u001b[J"));
    out.flush();
  }

  private String line(Bar bar) {
    List<String> parts = new ArrayList<>();
    int full = bar.total() == 0 ? CELLS : (int) (CELLS * bar.done() / bar.total());
    String strip = "█".repeat(full) + "░".repeat(CELLS - full);
    String counts = bar.done() + "/" + bar.total();
    parts.add("  " + Width.pad(bar.label(), LABEL) + strip + " " + counts);
    if (!bar.note().isEmpty()) {
      parts.add(bar.note());
    }
    String line = Width.cut(String.join("   ", parts), screen.width());
    return line.replace(strip, style.cyan(strip));
  }
}
