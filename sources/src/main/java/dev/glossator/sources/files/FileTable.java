// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import dev.glossator.core.evidence.Origin;
import dev.glossator.sources.duckdb.ParquetFiles;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * One table in one file, or in several Parquet files of one folder.
 *
 * @param group where it stands
 * @param table what the plan shows
 * @param oddities what looked odd at its beginning
 * @param rows how its rows are read
 */
record FileTable(FolderWalk.Group group, SourceTable table, List<String> oddities, Rows rows) {

  /** Reads the rows of one table. */
  @FunctionalInterface
  interface Rows {
    TableSample read(SourceOptions options, Consumer<String> odd);
  }

  TableSample sample(SourceOptions options, Consumer<String> odd) {
    return rows.read(options, odd);
  }

  static FileTable text(FolderWalk.Group group) {
    Path path = group.files().getFirst();
    if (group.format() == FileFormat.JSON) {
      JsonLinesFile file = JsonLinesFile.open(path);
      List<SourceColumn> columns = file.columns();
      return new FileTable(
          group,
          table(group, columns, file.rowsEstimate(), false),
          file.oddities(),
          (options, odd) -> file.sample(options.rowsFor(columns.size()), options.bytesMax(), odd));
    }
    DelimitedFile file = DelimitedFile.open(path, group.format());
    List<SourceColumn> columns = file.columns();
    return new FileTable(
        group,
        table(group, columns, file.rowsEstimate(), false),
        file.oddities(),
        (options, odd) -> file.sample(options.rowsFor(columns.size()), options.bytesMax(), odd));
  }

  static FileTable parquet(FolderWalk.Group group, ParquetFiles reader) {
    List<SourceColumn> columns = reader.columns(group.files());
    long count = reader.rows(group.files());
    return new FileTable(
        group,
        table(group, columns, count, count >= 0),
        List.of(),
        (options, odd) ->
            reader.sample(group.files(), columns, count, options.rowsFor(columns.size())));
  }

  private static SourceTable table(
      FolderWalk.Group group, List<SourceColumn> columns, long rows, boolean exact) {
    Path first = group.files().getFirst();
    Path location = group.files().size() > 1 ? first.resolveSibling("") : first;
    return new SourceTable(
        new Origin(group.format().kind(), location.toString(), group.schema(), group.name(), false),
        null,
        rows,
        exact,
        columns,
        List.of(),
        true);
  }
}
