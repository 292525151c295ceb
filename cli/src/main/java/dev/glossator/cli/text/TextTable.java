// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows in columns that fit the screen: wide columns give way first, none below its least width. */
public final class TextTable {

  private static final String GAP = "  ";
  private static final int LEAST = 8;

  private final List<String> header;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final String indent;

  /**
   * A cell and how it is painted once it has been cut and padded.
   *
   * @param text without escape sequences
   * @param paint adds the colour
   */
  public record Cell(String text, UnaryOperator<String> paint) {
    public Cell {
      text = Width.printable(text);
    }

    public static Cell of(String text) {
      return new Cell(text, UnaryOperator.identity());
    }
  }

  public TextTable(int indent, String... header) {
    this.indent = " ".repeat(indent);
    this.header = List.of(header);
  }

  public TextTable row(String... cells) {
    return row(Arrays.stream(cells).map(Cell::of).toList());
  }

  public TextTable row(List<Cell> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.size() + " cells under a header of " + header.size());
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, header first, none longer than the screen is wide. */
  public List<String> lines(int screenWidth, Style style) {
    int[] widths = widths();
    fit(widths, screenWidth);
    List<String> lines = new ArrayList<>();
    if (header.stream().anyMatch(h -> !h.isEmpty())) {
      List<Cell> heads = header.stream().map(h -> new Cell(h, style::dim)).toList();
      lines.add(line(heads, widths));
    }
    rows.forEach(r -> lines.add(line(r, widths)));
    return lines;
  }

  private int[] widths() {
    int[] widths = header.stream().mapToInt(Width::of).toArray();
    for (List<Cell> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Width.of(row.get(i).text()));
      }
    }
    return widths;
  }

  private void fit(int[] widths, int screenWidth) {
    long room = screenWidth - (long) indent.length() - (long) GAP.length() * (widths.length - 1);
    long excess = Arrays.stream(widths).asLongStream().sum() - room;
    while (excess > 0) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        // At equal width the later column gives way: names stand on the left.
        widest = widths[i] >= widths[widest] ? i : widest;
      }
      if (widths[widest] <= LEAST) {
        return;
      }
      widths[widest]--;
      excess--;
    }
  }

  private String line(List<Cell> cells, int[] widths) {
    StringBuilder line = new StringBuilder(indent);
    int last = widths.length - 1;
    while (last > 0 && cells.get(last).text().isEmpty()) {
      last--;
    }
    for (int i = 0; i <= last; i++) {
      Cell cell = cells.get(i);
      String cut = Width.cut(cell.text(), widths[i]);
      line.append(cell.paint().apply(cut));
      if (i < last) {
        line.append(Width.pad("", widths[i] - Width.of(cut))).append(GAP);
      }
    }
    return line.toString().stripTrailing();
  }
}
