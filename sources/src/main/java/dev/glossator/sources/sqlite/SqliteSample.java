// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.sqlite;

import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows of one table: all of a small one, of a large one pieces from everywhere. */
final class SqliteSample {
  private static final int PIECES = 50;
  private static final int TIMEOUT_SECONDS = 5;

  private final Connection connection;
  private final SourceTable table;
  private final int sampleRows;
  private final List<@Nullable String[]> rows = new ArrayList<>();

  SqliteSample(Connection connection, SourceTable table, int sampleRows) {
    this.connection = connection;
    this.table = table;
    this.sampleRows = sampleRows;
  }

  TableSample read() throws SQLException {
    read("SELECT " + columns() + " FROM " + name() + " LIMIT " + (sampleRows + 1));
    if (rows.size() <= sampleRows) {
      return new TableSample(table.columns(), rows, rows.size(), true, true);
    }
    long last = table.origin().view() ? -1 : lastRow();
    if (last > 0) {
      rows.clear();
      pieces(last);
    } else {
      rows.removeLast();
    }
    long count = count();
    return new TableSample(table.columns(), rows, count >= 0 ? count : last, count >= 0, false);
  }

  private void pieces(long last) throws SQLException {
    int size = Math.max(1, sampleRows / PIECES);
    String sql =
        "SELECT "
            + columns()
            + " FROM "
            + name()
            + " WHERE rowid >= ? ORDER BY rowid LIMIT "
            + size;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      for (int i = 0; i < PIECES; i++) {
        statement.setLong(1, 1 + last / PIECES * i);
        add(statement.executeQuery());
      }
    }
  }

  private void read(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      add(statement.executeQuery(sql));
    }
  }

  private void add(ResultSet result) throws SQLException {
    int width = table.columns().size();
    try (result) {
      while (result.next()) {
        @Nullable String[] row = new @Nullable String[width];
        for (int i = 0; i < width; i++) {
          row[i] = text(result.getObject(i + 1));
        }
        rows.add(row);
      }
    }
  }

  /** SQLite gives each value a type of its own; of binary values only their presence counts. */
  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case byte[] bytes -> "…";
      case Object other -> TableSample.cut(other.toString());
    };
  }

  /**
   * How many of the values occur in the column; values without a type of their own, as columns give
   * one.
   */
  long count(String column, List<String> values) throws SQLException {
    String places = values.stream().map(v -> "?").collect(Collectors.joining(", "));
    String sql =
        "SELECT count(DISTINCT "
            + quote(column)
            + ") FROM "
            + name()
            + " WHERE "
            + quote(column)
            + " IN ("
            + places
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getLong(1) : -1;
      }
    }
  }

  /** The highest row number; negative where rows have none. */
  private long lastRow() {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT max(rowid) FROM " + name())) {
      return result.next() ? result.getLong(1) : -1;
    } catch (SQLException e) {
      return -1;
    }
  }

  private long count() {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      try (ResultSet result = statement.executeQuery("SELECT count(*) FROM " + name())) {
        return result.next() ? result.getLong(1) : -1;
      }
    } catch (SQLException e) {
      return -1;
    }
  }

  private String columns() {
    return table.columns().stream()
        .map(SourceColumn::name)
        .map(SqliteSample::quote)
        .collect(Collectors.joining(", "));
  }

  private String name() {
    return quote(table.origin().table());
  }

  private static String quote(String identifier) {
    return "\"" + identifier.replace("\"", "\"\"") + "\"";
  }
}
