// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line for each table and each column that has something written about it. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
public final class Csv {
  private static final List<String> HEADER =
      List.of(
          "schema",
          "table",
          "column",
          "type",
          "name",
          "description",
          "terms",
          "state",
          "decided_by",
          "comment");

  private Csv() {}

  public static void write(List<ExportedTable> tables, Appendable out) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new AppendableWriter(out))) {
      csv.writeRecord(HEADER);
      for (ExportedTable table : tables) {
        write(csv, table, "", null, table.texts());
        table.columns().forEach(c -> write(csv, table, c.column(), c.type(), c.texts()));
      }
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static void write(
      CsvWriter csv,
      ExportedTable table,
      String column,
      @Nullable String type,
      ExportedTexts texts) {
    if (!texts.isEmpty()) {
      csv.writeRecord(
          SpreadsheetCell.safe(table.schema()),
          SpreadsheetCell.safe(table.table()),
          SpreadsheetCell.safe(column),
          SpreadsheetCell.safe(type),
          SpreadsheetCell.safe(texts.name()),
          SpreadsheetCell.safe(texts.description()),
          SpreadsheetCell.safe(String.join("; ", texts.terms())),
          texts.state().toString(),
          SpreadsheetCell.safe(texts.decided().by()),
          SpreadsheetCell.safe(texts.decided().comment()));
    }
  }
}
