// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.duckdb;

import dev.glossator.core.evidence.ValueType;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.TableSample;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The query for a sample: every value as bounded text, of binary values only whether they are
 * there.
 */
final class DuckDbRows {
  private DuckDbRows() {}

  static String select(List<SourceColumn> columns, String from, long rows, int sampleRows) {
    String list = columns.stream().map(DuckDbRows::expression).collect(Collectors.joining(", "));
    String sample =
        rows > sampleRows
            ? " USING SAMPLE reservoir(" + sampleRows + " ROWS) REPEATABLE (42)"
            : " LIMIT " + sampleRows;
    return "SELECT " + (columns.isEmpty() ? "1" : list) + " FROM " + from + sample;
  }

  static long count(DuckDb engine, String from, String column, List<String> values) {
    String text = "CAST(" + DuckDb.name(column) + " AS VARCHAR)";
    String list = values.stream().map(DuckDb::quote).collect(Collectors.joining(", "));
    String sql =
        "SELECT count(DISTINCT "
            + text
            + ") FROM "
            + from
            + " WHERE "
            + text
            + " IN ("
            + list
            + ")";
    String count = engine.query(sql, "the rows cannot be read").getFirst()[0];
    return count == null ? -1 : Long.parseLong(count);
  }

  private static String expression(SourceColumn column) {
    String name = DuckDb.name(column.name());
    String type = column.type() == null ? "VARCHAR" : column.type();
    if (ValueType.declared(type) == ValueType.OTHER) {
      return "CASE WHEN " + name + " IS NOT NULL THEN '…' END";
    }
    return "left(CAST(" + name + " AS VARCHAR), " + TableSample.VALUE_CHARS + ")";
  }
}
