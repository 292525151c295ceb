// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.duckdb;

import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.TableSample;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads Parquet files; starts DuckDB when the first one is met. */
public final class ParquetFiles implements AutoCloseable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final String BROKEN =
      "the file is damaged, or uses a part of Parquet that is not read here";

  private final DuckDb engine;

  private ParquetFiles(DuckDb engine) {
    this.engine = engine;
  }

  /** A reader that may read the given files or folders. */
  public static ParquetFiles open(Path natives, List<Path> readable) {
    return new ParquetFiles(DuckDb.open(natives, readable, null));
  }

  /** Columns of a table in one or more files. */
  public List<SourceColumn> columns(List<Path> files) {
    files.forEach(ParquetFiles::check);
    return engine.query("DESCRIBE SELECT * FROM " + from(files), BROKEN).stream()
        .map(
            r ->
                new SourceColumn(
                    Objects.requireNonNullElse(r[0], ""), r[1], !"NO".equals(r[2]), null))
        .toList();
  }

  /** Number of rows, from the files' footers. */
  public long rows(List<Path> files) {
    String sql = "SELECT sum(num_rows) FROM parquet_file_metadata(" + DuckDb.list(files) + ")";
    String rows = engine.query(sql, BROKEN).getFirst()[0];
    return rows == null ? -1 : Long.parseLong(rows);
  }

  public TableSample sample(
      List<Path> files, List<SourceColumn> columns, long rows, int sampleRows) {
    String sql = DuckDbRows.select(columns, from(files), rows, sampleRows);
    return new TableSample(
        columns, engine.query(sql, BROKEN), rows, true, rows >= 0 && rows <= sampleRows);
  }

  public long count(List<Path> files, String column, List<String> values) {
    return DuckDbRows.count(engine, from(files), column, values);
  }

  private static String from(List<Path> files) {
    return "read_parquet(" + DuckDb.list(files) + ", union_by_name=true)";
  }

  /**
   * A file that lost its end is told from one that never was Parquet, without asking the engine.
   */
  private static void check(Path path) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] mark = new byte[MAGIC.length];
      if (file.length() < 12 || file.read(mark) < mark.length || !Arrays.equals(mark, MAGIC)) {
        throw SourceException.unreadable("not a Parquet file: its first bytes are not PAR1");
      }
      file.seek(file.length() - MAGIC.length);
      file.readFully(mark);
      if (!Arrays.equals(mark, MAGIC)) {
        throw SourceException.unreadable(
            "the Parquet file is cut off: its last bytes are not PAR1; copy it again");
      }
    } catch (IOException e) {
      throw SourceException.unreadable("the file cannot be read; check its permissions");
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
