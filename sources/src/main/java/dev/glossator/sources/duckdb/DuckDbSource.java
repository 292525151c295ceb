// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.duckdb;

import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import dev.glossator.sources.reading.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables and views of a DuckDB database file. */
public final class DuckDbSource implements TableSource {
  private static final String TABLES =
      """
      SELECT schema_name, table_name, comment, estimated_size, false
      FROM duckdb_tables() WHERE database_name = 'source' AND NOT internal
      UNION ALL
      SELECT schema_name, view_name, comment, -1, true
      FROM duckdb_views() WHERE database_name = 'source' AND NOT internal
      ORDER BY 1, 2""";
  private static final String COLUMNS =
      """
      SELECT schema_name, table_name, column_name, data_type, is_nullable, comment
      FROM duckdb_columns() WHERE database_name = 'source' AND NOT internal
      ORDER BY 1, 2, column_index""";
  private static final String KEYS =
      """
      SELECT schema_name, table_name, constraint_type,
        array_to_string(constraint_column_names, chr(31)), referenced_table,
        array_to_string(referenced_column_names, chr(31))
      FROM duckdb_constraints() WHERE database_name = 'source'
        AND constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
      ORDER BY 1, 2, constraint_index""";
  private static final String FAILURE = "the database's catalogue cannot be read";

  private final Path file;
  private final SourceOptions options;
  private final DuckDb engine;
  private final List<SourceTable> tables;

  private DuckDbSource(Path file, SourceOptions options, DuckDb engine) {
    this.file = file;
    this.options = options;
    this.engine = engine;
    this.tables = plan();
  }

  public static DuckDbSource open(Path file, SourceOptions options) {
    return new DuckDbSource(
        file, options, DuckDb.open(options.natives(), List.of(), file.toAbsolutePath()));
  }

  private List<SourceTable> plan() {
    Map<String, List<SourceColumn>> columns = new LinkedHashMap<>();
    for (@Nullable String[] r : engine.query(COLUMNS, FAILURE)) {
      columns
          .computeIfAbsent(key(r), k -> new ArrayList<>())
          .add(new SourceColumn(text(r[2]), r[3], !"false".equals(r[4]), r[5]));
    }
    Map<String, List<TableKey>> keys = new LinkedHashMap<>();
    for (@Nullable String[] r : engine.query(KEYS, FAILURE)) {
      keys.computeIfAbsent(key(r), k -> new ArrayList<>()).add(tableKey(r));
    }
    return engine.query(TABLES, FAILURE).stream()
        .map(
            r ->
                new SourceTable(
                    new Origin(
                        "duckdb", file.toString(), text(r[0]), text(r[1]), "true".equals(r[4])),
                    r[2],
                    Long.parseLong(Objects.requireNonNullElse(r[3], "-1")),
                    false,
                    columns.getOrDefault(key(r), List.of()),
                    keys.getOrDefault(key(r), List.of()),
                    true))
        .toList();
  }

  private static TableKey tableKey(@Nullable String[] r) {
    TableKey.Kind kind =
        switch (text(r[2])) {
          case "PRIMARY KEY" -> TableKey.Kind.PRIMARY;
          case "FOREIGN KEY" -> TableKey.Kind.FOREIGN;
          case String other -> TableKey.Kind.UNIQUE;
        };
    boolean foreign = kind == TableKey.Kind.FOREIGN;
    return new TableKey(
        kind,
        names(r[3]),
        foreign ? text(r[0]) + "." + text(r[4]) : null,
        foreign ? names(r[5]) : List.of());
  }

  private static List<String> names(@Nullable String joined) {
    return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\u001f"));
  }

  private static String key(@Nullable String[] r) {
    return r[0] + "\u001f" + r[1];
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  @Override
  public List<SourceTable> tables() {
    return tables;
  }

  @Override
  public List<Problem> problems() {
    return List.of();
  }

  private static String from(SourceTable table) {
    return "source."
        + DuckDb.name(Objects.requireNonNullElse(table.origin().schema(), "main"))
        + "."
        + DuckDb.name(table.origin().table());
  }

  @Override
  public long count(SourceTable table, String column, List<String> values) {
    return DuckDbRows.count(engine, from(table), column, values);
  }

  @Override
  public TableSample sample(SourceTable table) {
    String from = from(table);
    String failure = "the rows of " + table.name() + " cannot be read";
    String counted = engine.query("SELECT count(*) FROM " + from, failure).getFirst()[0];
    long rows = Long.parseLong(Objects.requireNonNullElse(counted, "-1"));
    int sampleRows = options.rowsFor(table.columns().size());
    String sql = DuckDbRows.select(table.columns(), from, rows, sampleRows);
    return new TableSample(
        table.columns(), engine.query(sql, failure), rows, true, rows <= sampleRows);
  }

  @Override
  public void close() {
    engine.close();
  }
}
