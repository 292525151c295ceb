// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.postgresql;

import dev.glossator.core.evidence.ValueType;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of one table: of a large one some of its pages, so that no query runs long. The
 * server's own statistics are not asked: they hold values, and a sample says the same.
 */
final class PostgresSample {
  private static final int FETCH = 1_000;

  private final Connection connection;
  private final SourceTable table;
  private final int sampleRows;

  PostgresSample(Connection connection, SourceTable table, int sampleRows) {
    this.connection = connection;
    this.table = table;
    this.sampleRows = sampleRows;
  }

  TableSample read() throws SQLException {
    List<@Nullable String[]> rows = query(pages(), sampleRows + 1);
    if (rows.size() <= sampleRows && !pages().isEmpty()) {
      // Estimates age: a table that shrank gives few pages, then its first rows must do.
      rows = rows.size() > sampleRows / 4 ? rows : query("", sampleRows + 1);
    }
    return TableSample.of(table, rows, sampleRows, pages().isEmpty());
  }

  /** How many of the values are in the column. */
  long count(String column, List<String> values) throws SQLException {
    ValueType type =
        table.columns().stream()
            .filter(c -> c.name().equals(column) && c.type() != null)
            .map(c -> ValueType.declared(Objects.requireNonNull(c.type())))
            .findFirst()
            .orElse(ValueType.TEXT);
    String array = type == ValueType.INTEGER ? "bigint" : "text";
    String sql =
        "SELECT count(DISTINCT "
            + quote(column)
            + ") FROM "
            + name()
            + " WHERE "
            + quote(column)
            + " = ANY (?)";
    Object[] elements =
        type == ValueType.INTEGER ? values.stream().map(Long::valueOf).toArray() : values.toArray();
    Array parameter = connection.createArrayOf(array, elements);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, parameter);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getLong(1) : -1;
      }
    } finally {
      parameter.free();
    }
  }

  /** The clause that takes some pages; empty where the table is small or has no pages. */
  private String pages() {
    if (table.origin().view() || table.rows() < 4L * sampleRows) {
      return "";
    }
    double percent = Math.min(100, 150.0 * sampleRows / table.rows());
    return String.format(Locale.ROOT, " TABLESAMPLE SYSTEM (%.6f) REPEATABLE (42)", percent);
  }

  private List<@Nullable String[]> query(String pages, int limit) throws SQLException {
    String list =
        table.columns().stream().map(PostgresSample::expression).collect(Collectors.joining(", "));
    String sql = "SELECT " + list + " FROM " + name() + pages + " LIMIT " + limit;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet result = statement.executeQuery(sql)) {
        return TableSample.texts(result, table.columns().size());
      }
    }
  }

  private static String expression(SourceColumn column) {
    String name = quote(column.name());
    String type = Objects.requireNonNullElse(column.type(), "text");
    return ValueType.declared(type) == ValueType.OTHER
        ? "CASE WHEN " + name + " IS NOT NULL THEN '…' END"
        : "left(" + name + "::text, " + TableSample.VALUE_CHARS + ")";
  }

  private String name() {
    return quote(Objects.requireNonNullElse(table.origin().schema(), "public"))
        + "."
        + quote(table.origin().table());
  }

  private static String quote(String identifier) {
    return "\"" + identifier.replace("\"", "\"\"") + "\"";
  }
}
