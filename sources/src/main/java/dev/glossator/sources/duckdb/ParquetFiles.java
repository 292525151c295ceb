// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.duckdb;

import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.TableSample;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /** Rows of small files as they come, of large ones those of some row groups. */
  public TableSample sample(
      List<Path> files, List<SourceColumn> columns, long rows, int sampleRows) {
    return sample(files, columns, new Amount(rows, sampleRows), RowGroups.BYTES_READ_WHOLE);
  }

  /**
   * How much there is and how much of it is wanted.
   *
   * @param rows rows there are, negative when unknown
   * @param sampleRows rows that are wanted
   */
  record Amount(long rows, int sampleRows) {}

  TableSample sample(
      List<Path> files, List<SourceColumn> columns, Amount amount, long bytesReadWhole) {
    long rows = amount.rows();
    int sampleRows = amount.sampleRows();
    List<RowGroups.Group> groups = rows > sampleRows ? groups(files) : List.of();
    long bytes = groups.stream().mapToLong(RowGroups.Group::bytes).sum();
    if (bytes > bytesReadWhole && groups.size() > 1 && canNumber(columns)) {
      return new TableSample(
          columns, ofGroups(files, columns, groups, sampleRows), rows, true, false);
    }
    String sql = DuckDbRows.select(columns, from(files), rows, sampleRows);
    return new TableSample(
        columns, engine.query(sql, BROKEN), rows, true, rows >= 0 && rows <= sampleRows);
  }

  /** A column of the file may bear the name under which the engine numbers rows. */
  private static boolean canNumber(List<SourceColumn> columns) {
    return columns.stream()
        .noneMatch(
            c ->
                c.name().equalsIgnoreCase("file_row_number")
                    || c.name().equalsIgnoreCase("filename"));
  }

  private List<RowGroups.Group> groups(List<Path> files) {
    String sql =
        "SELECT file_name, row_group_id, any_value(row_group_num_rows), sum(total_compressed_size)"
            + " FROM parquet_metadata("
            + DuckDb.list(files)
            + ") GROUP BY ALL ORDER BY file_name, row_group_id";
    List<RowGroups.Group> groups = new ArrayList<>();
    long first = 0;
    for (String[] row : engine.query(sql, BROKEN)) {
      String file = Objects.requireNonNull(row[0]);
      boolean same = !groups.isEmpty() && groups.getLast().file().equals(file);
      first = same ? first + groups.getLast().rows() : 0;
      long rows = Long.parseLong(Objects.requireNonNull(row[2]));
      groups.add(
          new RowGroups.Group(file, first, rows, Long.parseLong(Objects.requireNonNull(row[3]))));
    }
    return groups;
  }

  /** A query for each row group: only so are the others left unread. */
  private List<@Nullable String[]> ofGroups(
      List<Path> files, List<SourceColumn> columns, List<RowGroups.Group> groups, int sampleRows) {
    List<RowGroups.Group> chosen = RowGroups.choose(groups);
    long there = chosen.stream().mapToLong(RowGroups.Group::rows).sum();
    List<@Nullable String[]> rows = new ArrayList<>();
    for (RowGroups.Group group : chosen) {
      int share = (int) Math.ceilDiv(sampleRows * group.rows(), Math.max(1, there));
      String from =
          "(SELECT * FROM read_parquet("
              + DuckDb.list(files)
              + ", union_by_name=true, filename=true, file_row_number=true) WHERE filename = "
              + DuckDb.quote(group.file())
              + " AND file_row_number BETWEEN "
              + group.firstRow()
              + " AND "
              + (group.firstRow() + group.rows() - 1)
              + ")";
      rows.addAll(engine.query(DuckDbRows.select(columns, from, group.rows(), share), BROKEN));
    }
    return rows.subList(0, Math.min(sampleRows, rows.size()));
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
