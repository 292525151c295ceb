// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Proposals as a sheet, one line each, with columns to decide in; and what comes back when a
 * spreadsheet program has saved it: another separator, another encoding, columns moved or added.
 */
public final class ReviewSheet {
  private static final List<String> COLUMNS =
      List.of(
          "table",
          "column",
          "type",
          "kind",
          "now",
          "proposed",
          "confidence",
          "decision",
          "edited_value",
          "decided_by",
          "comment",
          "key");

  private ReviewSheet() {}

  /** A line of a sheet; without a row it is one that cannot be read, and says why. */
  public record Line(long number, @Nullable ReviewRow row, String problem) {}

  public static void write(List<ReviewRow> rows, Appendable out) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new AppendableWriter(out))) {
      csv.writeRecord(COLUMNS);
      for (ReviewRow row : rows) {
        csv.writeRecord(cells(row).stream().map(SpreadsheetCell::safe).toList());
      }
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static List<String> cells(ReviewRow row) {
    ReviewRow.Verdict verdict = row.verdict();
    return List.of(
        row.table(),
        row.column(),
        row.type(),
        row.kind(),
        row.now(),
        row.proposed(),
        row.confidence() == null ? "" : row.confidence(),
        verdict.decision(),
        verdict.editedValue(),
        verdict.decidedBy(),
        verdict.comment(),
        row.key());
  }

  /**
   * Reads a sheet.
   *
   * @throws IllegalArgumentException when it is none; says what was expected
   */
  public static List<Line> read(byte[] bytes) {
    String text = decoded(bytes);
    List<Line> lines = new ArrayList<>();
    Map<String, Integer> header = Map.of();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowMissingFields(true)
            .allowExtraFields(true)
            .skipEmptyLines(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        if (header.isEmpty()) {
          header = header(record);
        } else {
          lines.add(line(record, header));
        }
      }
    } catch (IOException | CsvParseException e) {
      throw new IllegalArgumentException("it is no CSV file that can be read to its end", e);
    }
    if (header.isEmpty()) {
      throw new IllegalArgumentException("it is empty; expected what export --to csv wrote");
    }
    return lines;
  }

  /** A header names columns; a program that puts {@code sep=;} before it is passed over. */
  private static Map<String, Integer> header(CsvRecord record) {
    Map<String, Integer> header = new LinkedHashMap<>();
    for (int i = 0; i < record.getFieldCount(); i++) {
      header.putIfAbsent(record.getField(i).strip().toLowerCase(Locale.ROOT), i);
    }
    if (record.getFieldCount() <= 2 && record.getField(0).startsWith("sep=")) {
      return Map.of();
    }
    List<String> missing =
        List.of("decision", "edited_value", "key").stream()
            .filter(c -> !header.containsKey(c))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "its header has no column "
              + String.join(", ", missing)
              + "; expected what export --to csv --state proposed wrote");
    }
    return header;
  }

  private static Line line(CsvRecord record, Map<String, Integer> header) {
    long number = record.getStartingLineNumber();
    // A name that stands twice in the header counts by its first place only.
    int width = Collections.max(header.values()) + 1;
    if (record.getFieldCount() < width) {
      return new Line(
          number,
          null,
          "has "
              + record.getFieldCount()
              + " cells where the header has "
              + width
              + ": it is cut off");
    }
    Cells cells = new Cells(record, header);
    return new Line(
        number,
        new ReviewRow(
            cells.get("table"),
            cells.get("column"),
            cells.get("type"),
            cells.get("kind"),
            cells.get("now"),
            cells.get("proposed"),
            cells.get("confidence"),
            cells.get("key").strip(),
            new ReviewRow.Verdict(
                cells.get("decision").strip().toLowerCase(Locale.ROOT),
                cells.get("edited_value").strip(),
                cells.get("decided_by").strip(),
                cells.get("comment").strip())),
        "");
  }

  private record Cells(CsvRecord record, Map<String, Integer> header) {
    String get(String column) {
      Integer index = header.get(column);
      return index == null ? "" : SpreadsheetCell.plain(record.getField(index));
    }
  }

  private static String decoded(byte[] bytes) {
    Charset marked = marked(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static @Nullable Charset marked(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
        ? StandardCharsets.UTF_16BE
        : null;
  }

  /** The one of three that the header has most of; our own column names hold none of them. */
  private static char separator(String text) {
    String header = text.lines().filter(l -> l.contains("decision")).findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char separator) {
    return text.chars().filter(c -> c == separator).count();
  }
}
