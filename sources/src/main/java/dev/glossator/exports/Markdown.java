// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that people read: one section a table, its columns as a Markdown table. */
public final class Markdown {
  private Markdown() {}

  public static void write(List<ExportedTable> tables, Appendable out) throws IOException {
    out.append("# Data dictionary\n");
    for (ExportedTable table : tables) {
      write(table, out);
    }
  }

  private static void write(ExportedTable table, Appendable out) throws IOException {
    ExportedTexts texts = table.texts();
    String title = texts.name() == null ? "" : " – " + escaped(texts.name());
    out.append("\n## ").append(code(table.qualifiedName())).append(title).append("\n");
    if (texts.description() != null) {
      out.append("\n").append(escaped(texts.description())).append("\n");
    }
    if (!texts.terms().isEmpty()) {
      out.append("\nTerms: ").append(escaped(String.join(", ", texts.terms()))).append("\n");
    }
    if (anyProposed(table)) {
      out.append("\n*Not yet reviewed: proposed by a program.*\n");
    }
    if (!table.columns().isEmpty()) {
      out.append("\n| Column | Type | Name | Description | Terms |\n|---|---|---|---|---|\n");
    }
    for (ExportedColumn column : table.columns()) {
      row(column, out);
    }
  }

  private static boolean anyProposed(ExportedTable table) {
    return table.columns().stream().anyMatch(c -> c.texts().state() == ExportedTexts.State.PROPOSED)
        || table.texts().state() == ExportedTexts.State.PROPOSED;
  }

  private static void row(ExportedColumn column, Appendable out) throws IOException {
    ExportedTexts texts = column.texts();
    out.append("| ").append(code(column.column()));
    out.append(" | ").append(escaped(column.type()));
    out.append(" | ").append(escaped(texts.name()));
    out.append(" | ").append(escaped(texts.description()));
    out.append(" | ").append(escaped(String.join(", ", texts.terms()))).append(" |\n");
  }

  /** Text in which nothing is markup: it may come from a column name that somebody else chose. */
  private static String escaped(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '`', '*', '_', '[', ']', '|', '#', '~' -> out.append('\\').append(c);
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '\n', '\r', '\t' -> out.append(' ');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** A code span, with a fence longer than any in the text; a bar would end the table's cell. */
  private static String code(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ").replace("|", "\\|");
    if (line.indexOf('`') < 0) {
      return "`" + line + "`";
    }
    return "`` " + line.replace("``", "` `") + " ``";
  }
}
