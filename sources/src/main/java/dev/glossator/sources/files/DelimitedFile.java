// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.glossator.core.evidence.SemanticDetector;
import dev.glossator.core.evidence.ValueType;
import dev.glossator.sources.reading.ColumnNames;
import dev.glossator.sources.reading.Reservoir;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.TableSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A CSV or TSV file: its shape is told from the beginning, its rows stream by. */
final class DelimitedFile {
  private static final int HEADER_LOOK = 100;
  private static final int COLUMNS_MAX = 10_000;
  private static final int LONG_VALUE = 1_000_000;
  private static final int REPEATED_MAX = 64;

  private final TextFile text;
  private final char delimiter;
  private final boolean header;
  private final ColumnNames names;
  private final List<CsvRecord> first;

  private DelimitedFile(TextFile text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
    this.first = Delimiter.records(text.beginning(), delimiter, HEADER_LOOK);
    if (first.isEmpty()) {
      throw SourceException.unreadable("the file holds no line; expected a header and rows");
    }
    this.header = looksLikeHeader();
    List<String> top = first.getFirst().getFields();
    if (top.size() > COLUMNS_MAX) {
      throw SourceException.unreadable(
          "line 1 has " + top.size() + " columns; at most " + COLUMNS_MAX + " are read");
    }
    this.names = ColumnNames.of(header ? top : top.stream().map(v -> "").toList());
  }

  /** Looks at the beginning of the file. */
  static DelimitedFile open(Path path, FileFormat format) {
    TextFile text = TextFile.open(path);
    char delimiter = format == FileFormat.TSV ? '\t' : Delimiter.of(text.beginning());
    return new DelimitedFile(text, delimiter);
  }

  /** Columns with the types that the first lines suggest. */
  List<SourceColumn> columns() {
    List<SourceColumn> columns = new ArrayList<>();
    List<CsvRecord> rows = header ? first.subList(1, first.size()) : first;
    for (int i = 0; i < names.names().size(); i++) {
      int column = i;
      List<String> values =
          rows.stream()
              .filter(r -> r.getFieldCount() > column && !r.getField(column).isBlank())
              .map(r -> r.getField(column))
              .toList();
      columns.add(
          new SourceColumn(names.names().get(i), ValueType.of(values).inferredName(), true, null));
    }
    return columns;
  }

  /** Rows as the length of the first lines lets one guess; negative when that cannot be said. */
  long rowsEstimate() {
    return Math.max(-1, text.linesEstimate() - (header ? 1 : 0));
  }

  /** What is odd about the beginning, in words. */
  List<String> oddities() {
    List<String> oddities = new ArrayList<>();
    if (text.encoding().guessed()) {
      oddities.add(
          "is not UTF-8; read as " + text.encoding().charset().name().toLowerCase(Locale.ROOT));
    }
    String changes =
        header ? names.changes() : "line 1 is no header; columns are called by position";
    if (changes != null) {
      oddities.add(changes);
    }
    if (text.whole() && first.size() == 1 && header) {
      oddities.add("has a header and no rows; its names are all there is to go by");
    }
    return oddities;
  }

  /**
   * Reads the rows.
   *
   * @param odd told of lines that do not fit, in words
   */
  TableSample sample(int sampleRows, long bytesMax, Consumer<String> odd) {
    Rows rows = new Rows(sampleRows);
    if (text.size() > Blocks.COUNT * (long) Blocks.BYTES) {
      return inBlocks(rows, odd);
    }
    try (TextFile.Counted counted = text.reader();
        CsvReader<CsvRecord> reader =
            Delimiter.builder(delimiter).ofCsvRecord(new EndMarkReader(counted.reader()))) {
      boolean complete = true;
      for (CsvRecord record : reader) {
        if (rows.ended(record)) {
          complete = rows.openLine == 0;
          break;
        }
        if (!header || rows.lines > 0) {
          rows.add(record);
        }
        rows.lines++;
        if (counted.bytes() > bytesMax || Thread.currentThread().isInterrupted()) {
          complete = false;
          break;
        }
      }
      rows.oddities(odd);
      return rows.sample(complete, complete ? 0 : rest(counted.bytes()));
    } catch (CsvParseException e) {
      throw SourceException.unreadable(
          "the record after line "
              + rows.lastLine
              + " is longer than 16 million characters; a quote that is not closed is the usual cause");
    } catch (UncheckedIOException e) {
      throw TextFile.failure(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw TextFile.failure(e);
    }
  }

  /** Of a large file only parts are read: its rows are estimated from how long theirs are. */
  private TableSample inBlocks(Rows rows, Consumer<String> odd) {
    int width = names.names().size();
    long[] read = new long[2];
    try {
      new Blocks(text.path(), text.size(), text.encoding().charset(), delimiter, width)
          .forEach(
              (index, part) -> {
                List<CsvRecord> records = part.records();
                rows.numbered = index == 0;
                for (CsvRecord record : index == 0 && header ? rest(records) : records) {
                  // Further on a record that does not fit may be one that was cut.
                  if (index == 0 || record.getFieldCount() == width) {
                    rows.add(record);
                  }
                }
                read[0] += records.size();
                read[1] += part.bytes();
              });
    } catch (IOException e) {
      throw TextFile.failure(e);
    }
    rows.oddities(odd);
    long count = read[1] == 0 ? -1 : Math.round((double) read[0] * text.size() / read[1]);
    return rows.sample(count);
  }

  private static List<CsvRecord> rest(List<CsvRecord> records) {
    return records.subList(Math.min(1, records.size()), records.size());
  }

  /**
   * How many of the values occur in a column, looking through the file once more; negative where it
   * is too long for that.
   */
  long count(String column, List<String> values, long bytesMax) {
    if (text.size() > Blocks.COUNT * (long) Blocks.BYTES) {
      return -1;
    }
    int index = names.names().indexOf(column);
    Set<String> missing = new HashSet<>(values);
    try (TextFile.Counted counted = text.reader();
        CsvReader<CsvRecord> reader = Delimiter.builder(delimiter).ofCsvRecord(counted.reader())) {
      for (CsvRecord record : reader) {
        if (index >= 0 && index < record.getFieldCount()) {
          missing.remove(record.getField(index));
        }
        if (missing.isEmpty()) {
          break;
        }
        if (counted.bytes() > bytesMax) {
          return -1;
        }
      }
      return values.size() - missing.size();
    } catch (CsvParseException | UncheckedIOException e) {
      return -1;
    } catch (IOException e) {
      throw TextFile.failure(e);
    }
  }

  /** How many times what was read lies still ahead; negative when unknown. */
  private double rest(long bytes) {
    return text.size() < 0 ? -1 : Math.max(0, (double) text.size() / bytes - 1);
  }

  /**
   * A first line is a header unless it holds what a header never holds: numbers, dates, or values
   * that look like those below it. A row taken for a header would put values into column names.
   */
  private boolean looksLikeHeader() {
    List<String> top = first.getFirst().getFields();
    Set<String> below = new HashSet<>();
    first.stream().skip(1).forEach(r -> below.addAll(r.getFields()));
    int named = 0;
    for (String cell : top) {
      String name = cell.strip();
      if (name.isEmpty()) {
        continue;
      }
      ValueType type = ValueType.of(List.of(name));
      boolean code = name.length() == 4 && type == ValueType.INTEGER;
      if ((type != ValueType.TEXT && !code)
          || SemanticDetector.namesOrReachesAPerson(name)
          || manyDigits(name)) {
        return false;
      }
      if (name.length() <= 300 && !below.contains(cell)) {
        named++;
      }
    }
    return named * 2 > top.stream().filter(c -> !c.isBlank()).count() || first.size() == 1;
  }

  private static boolean manyDigits(String cell) {
    return cell.chars().filter(c -> c >= '0' && c <= '9').count() >= 7;
  }

  /** Rows on their way from records to the sample, with what did not fit. */
  private final class Rows {
    private final int width = names.names().size();
    private final Reservoir reservoir;
    private long lines;
    private long lastLine;
    private long longer;
    private long shorter;
    private long firstOdd;
    private int firstOddWidth;
    private long nulLine;
    private long brokenLine;
    private long hugeLine;
    private long openLine;

    /** Whether the numbers of records are those of the file's lines. */
    private boolean numbered = true;

    /** A few values of each column, so that a code is held once and not in every row. */
    private final List<Map<String, String>> repeated;

    Rows(int sampleRows) {
      this.reservoir = new Reservoir(sampleRows);
      this.repeated = Stream.<Map<String, String>>generate(HashMap::new).limit(width).toList();
    }

    /** Whether the text ends with this record; one that has swallowed the end is left out. */
    boolean ended(CsvRecord record) {
      String last = record.getField(record.getFieldCount() - 1);
      if (!last.endsWith(EndMarkReader.MARK)) {
        return false;
      }
      if (record.getFieldCount() > 1 || last.length() > EndMarkReader.MARK.length()) {
        openLine = record.getStartingLineNumber();
      }
      return true;
    }

    void add(CsvRecord record) {
      lastLine = record.getStartingLineNumber();
      int fields = record.getFieldCount();
      if (fields != width) {
        odd(fields);
        if (fields > width) {
          longer++;
          return;
        }
        shorter++;
      }
      int place = reservoir.nextPlace();
      @Nullable String[] row = new @Nullable String[place < 0 ? 0 : width];
      for (int i = 0; i < fields; i++) {
        String field = record.getField(i);
        look(field);
        if (place >= 0) {
          row[i] = value(field, i);
        }
      }
      reservoir.put(place, row);
    }

    private void odd(int fields) {
      if (firstOdd == 0) {
        firstOdd = lastLine;
        firstOddWidth = fields;
      }
    }

    private void look(String field) {
      if (!numbered) {
        return;
      }
      if (nulLine == 0 && field.indexOf('\0') >= 0) {
        nulLine = lastLine;
      }
      if (brokenLine == 0 && field.indexOf('\uFFFD') >= 0) {
        brokenLine = lastLine;
      }
      if (hugeLine == 0 && field.length() > LONG_VALUE) {
        hugeLine = lastLine;
      }
    }

    private @Nullable String value(String field, int column) {
      if (field.isEmpty() || field.equals("\\N") || field.equals("NULL")) {
        return null;
      }
      String value = TableSample.cut(field.indexOf('\0') < 0 ? field : field.replace("\0", ""));
      Map<String, String> known = repeated.get(column);
      String same = known.get(value);
      if (same == null && known.size() < REPEATED_MAX) {
        known.put(value, value);
      }
      return same == null ? value : same;
    }

    /** A sample of parts of the file, which has about so many rows. */
    TableSample sample(long count) {
      List<SourceColumn> columns = names.names().stream().map(SourceColumn::named).toList();
      return new TableSample(columns, reservoir.rows(), count, false, false);
    }

    TableSample sample(boolean complete, double rest) {
      long seen = reservoir.seen();
      long count = complete ? seen : rest < 0 ? -1 : Math.round(seen * (1 + rest));
      List<SourceColumn> columns = names.names().stream().map(SourceColumn::named).toList();
      boolean all = complete && seen <= reservoir.rows().size();
      return new TableSample(columns, reservoir.rows(), count, complete, all);
    }

    void oddities(Consumer<String> odd) {
      if (longer > 0 && longer >= reservoir.seen()) {
        throw SourceException.unreadable(
            "line "
                + firstOdd
                + " has "
                + firstOddWidth
                + " values where the header has "
                + width
                + " columns, and so have most lines; expected one value a column");
      }
      if (longer + shorter > 0) {
        odd.accept(
            "line "
                + firstOdd
                + " has "
                + firstOddWidth
                + " values where the header has "
                + width
                + " columns; "
                + longer
                + " longer lines were left out, "
                + shorter
                + " shorter ones filled with nulls");
      }
      if (nulLine > 0) {
        odd.accept("line " + nulLine + " holds NUL bytes; they were left out");
      }
      if (brokenLine > 0) {
        odd.accept(
            "line "
                + brokenLine
                + " holds bytes that are not "
                + text.encoding().charset().name()
                + "; they were replaced");
      }
      if (openLine > 0) {
        odd.accept(
            "the record on line "
                + openLine
                + " opens a quote that is never closed; from that line on nothing was read");
      }
      if (hugeLine > 0) {
        odd.accept("line " + hugeLine + " holds a value of over a million characters; it was cut");
      }
    }
  }
}
