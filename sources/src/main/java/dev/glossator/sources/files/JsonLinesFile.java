// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import dev.glossator.core.evidence.ValueType;
import dev.glossator.sources.reading.Reservoir;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.TableSample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file with one JSON object a line, or one array of objects. */
final class JsonLinesFile {
  private static final int FIRST_ROWS = 100;
  private static final int LINE_CHARS_MAX = 16_000_000;

  private final TextFile text;
  private final boolean array;

  private JsonLinesFile(TextFile text) {
    this.text = text;
    this.array = text.beginning().stripLeading().startsWith("[");
  }

  static JsonLinesFile open(Path path) {
    return new JsonLinesFile(TextFile.open(path));
  }

  /** Columns of the first objects. */
  List<SourceColumn> columns() {
    JsonRows rows = new JsonRows(new Reservoir(FIRST_ROWS));
    String beginning = text.beginning();
    try {
      if (array) {
        rows.addArray(new StringReader(beginning), FIRST_ROWS);
      } else {
        int end = text.whole() ? beginning.length() : beginning.lastIndexOf('\n');
        beginning.substring(0, Math.max(0, end)).lines().limit(FIRST_ROWS).forEach(rows::addLine);
      }
    } catch (SourceException e) {
      if (rows.seen() == 0) {
        throw e;
      }
    }
    if (rows.seen() == 0) {
      throw SourceException.unreadable(
          "no JSON object was found at its beginning; expected one object a line, or an array of"
              + " objects");
    }
    return rows.columns().stream().map(c -> c.type() == null ? inferred(rows, c) : c).toList();
  }

  private static SourceColumn inferred(JsonRows rows, SourceColumn column) {
    List<String> values = rows.values(column.name());
    return new SourceColumn(column.name(), ValueType.of(values).inferredName(), true, null);
  }

  /** Rows as the length of the first lines lets one guess; negative when that cannot be said. */
  long rowsEstimate() {
    return array ? -1 : text.linesEstimate();
  }

  List<String> oddities() {
    return List.of();
  }

  TableSample sample(int sampleRows, long bytesMax, Consumer<String> odd) {
    JsonRows rows = new JsonRows(new Reservoir(sampleRows));
    try (TextFile.Counted counted = text.reader()) {
      boolean complete = array ? readArray(rows, counted) : readLines(rows, counted, bytesMax);
      rows.oddities(odd);
      double rest = text.size() < 0 ? -1 : (double) text.size() / Math.max(1, counted.bytes());
      long count = complete ? rows.seen() : rest < 0 ? -1 : Math.round(rows.seen() * rest);
      List<@Nullable String[]> sampled = new ArrayList<>(rows.rows());
      return new TableSample(
          rows.columns(), sampled, count, complete, complete && rows.seen() <= sampled.size());
    } catch (IOException e) {
      throw TextFile.failure(e);
    }
  }

  private static boolean readArray(JsonRows rows, TextFile.Counted counted) {
    rows.addArray(counted.reader(), Long.MAX_VALUE);
    return true;
  }

  private static boolean readLines(JsonRows rows, TextFile.Counted counted, long bytesMax)
      throws IOException {
    BufferedReader reader = counted.reader();
    StringBuilder line = new StringBuilder();
    while (readLine(reader, line)) {
      rows.addLine(line.toString());
      if (counted.bytes() > bytesMax || Thread.currentThread().isInterrupted()) {
        return false;
      }
    }
    return true;
  }

  /** Reads a line but never more than fits; what is longer is dropped and found wrong as JSON. */
  private static boolean readLine(BufferedReader reader, StringBuilder line) throws IOException {
    line.setLength(0);
    int c = reader.read();
    if (c < 0) {
      return false;
    }
    while (c >= 0 && c != '\n') {
      if (line.length() < LINE_CHARS_MAX) {
        line.append((char) c);
      }
      c = reader.read();
    }
    return true;
  }
}
