// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.proposals;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Choice;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.shell.Screen;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Style;
import dev.glossator.cli.text.TextTable;
import dev.glossator.cli.text.TextTable.Cell;
import dev.glossator.cli.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One table with what is proposed for it, as {@code try} shows it. */
public final class TableReport {

  private static final String NOTHING = "—";
  private static final int LINE_MAX = 160;

  private final Screen screen;
  private final Style style;
  private final TermNames terms;

  public TableReport(Screen screen, TermNames terms) {
    this.screen = screen;
    this.style = new Style(screen.colours());
    this.terms = terms;
  }

  /**
   * The lines: names and rows, the summary, the columns, the terms.
   *
   * @param rows how many rows the table has, in words; empty when unknown
   */
  public List<String> lines(CatalogueTable table, String rows) {
    return lines(table, rows, Integer.MAX_VALUE);
  }

  /** As {@link #lines(CatalogueTable, String)}, with the first columns of a wide table only. */
  public List<String> lines(CatalogueTable table, String rows, int columnsMax) {
    List<String> lines = new ArrayList<>();
    lines.add(title(table, rows));
    summary(table, lines);
    int shown = Math.min(columnsMax, table.columns().size());
    lines.addAll(columns(table, shown).lines(screen.width(), style));
    if (shown < table.columns().size()) {
      int more = table.columns().size() - shown;
      lines.add(style.dim("  … " + Amounts.count(more, "more column")));
    }
    termLines(table, shown, lines);
    return lines;
  }

  private String title(CatalogueTable table, String rows) {
    String technical = Width.printable(table.qualifiedName());
    String name = Width.printable(text(table, Field.ofTable(FieldKind.NAME)));
    String left = name.isEmpty() ? technical : technical + "  →  " + name;
    int room = Math.min(screen.width(), 82) - Width.of(left) - Width.of(rows);
    String painted =
        name.isEmpty() ? style.bold(technical) : technical + "  →  " + style.bold(name);
    return rows.isEmpty() ? painted : painted + " ".repeat(Math.max(2, room)) + style.dim(rows);
  }

  private void summary(CatalogueTable table, List<String> lines) {
    String text = text(table, Field.ofTable(FieldKind.DESCRIPTION));
    String source = table.text().source();
    int width = Math.max(Math.min(screen.width(), LINE_MAX) - 2, 20);
    if (!source.isEmpty() && !source.equals(text)) {
      Width.wrap(Width.printable(source), width).forEach(l -> lines.add("  " + style.dim(l)));
    }
    if (!text.isEmpty()) {
      Width.wrap(Width.printable(text), width).forEach(l -> lines.add("  " + l));
    }
  }

  private TextTable columns(CatalogueTable table, int shown) {
    TextTable rows = new TextTable(2, "column", "name", "✓?", "description");
    for (int i = 0; i < shown; i++) {
      rows.row(row(table, i));
    }
    return rows;
  }

  private List<Cell> row(CatalogueTable table, int column) {
    Field nameField = new Field(FieldKind.NAME, column);
    String name = text(table, nameField);
    String description = text(table, new Field(FieldKind.DESCRIPTION, column));
    Optional<Suggestion> named = table.suggestion(nameField).filter(s -> !s.humanText());
    double confidence = named.map(s -> s.best().confidence()).orElse(1.0);
    UnaryOperator<String> paint = t -> style.confidence(confidence, t);
    boolean silent = name.isEmpty() && description.isEmpty();
    return List.of(
        Cell.of(table.columns().get(column).name()),
        new Cell(name.isEmpty() ? NOTHING : name, named.isPresent() ? paint : style::dim),
        new Cell(named.map(s -> Amounts.confidence(s.best().confidence())).orElse(""), paint),
        silent ? new Cell("not enough evidence", style::dim) : Cell.of(description));
  }

  private void termLines(CatalogueTable table, int shown, List<String> lines) {
    List<String> pairs = new ArrayList<>();
    for (Suggestion suggestion : table.suggestions()) {
      if (suggestion.field().kind() == FieldKind.TERMS
          && !suggestion.humanText()
          && suggestion.field().column() < shown) {
        Choice best = suggestion.best();
        Field field = suggestion.field();
        String who = field.ofTable() ? table.table() : table.columns().get(field.column()).name();
        pairs.add(
            Width.printable(
                who
                    + " → "
                    + terms.of(best.value())
                    + " "
                    + Amounts.confidence(best.confidence())));
      }
    }
    String head = "  terms  ";
    StringBuilder line = new StringBuilder();
    for (String pair : pairs) {
      String joined = line.isEmpty() ? pair : line + " · " + pair;
      if (!line.isEmpty() && Width.of(head + joined) > Math.min(screen.width(), LINE_MAX)) {
        lines.add(style.dim(head) + line);
        head = "         ";
        joined = pair;
      }
      line.setLength(0);
      line.append(joined);
    }
    if (!line.isEmpty()) {
      lines.add(style.dim(head) + Width.cut(line.toString(), screen.width() - Width.of(head)));
    }
  }

  /** What is proposed, or what stands there already. */
  private static String text(CatalogueTable table, Field field) {
    return table
        .suggestion(field)
        .filter(s -> !s.humanText())
        .map(s -> s.best().value())
        .orElseGet(() -> kept(table, field));
  }

  private static String kept(CatalogueTable table, Field field) {
    String now = table.now(field);
    if (!now.isEmpty() || field.kind() != FieldKind.DESCRIPTION) {
      return now;
    }
    return field.ofTable()
        ? table.text().source()
        : table.columns().get(field.column()).text().source();
  }
}
