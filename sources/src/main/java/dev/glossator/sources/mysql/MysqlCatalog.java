// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.mysql;

import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server's catalogue says of one database, or of all but its own, in four queries. */
final class MysqlCatalog {
  private static final String CHOSEN =
      " WHERE CASE WHEN ? = '' THEN TABLE_SCHEMA NOT IN"
          + " ('mysql', 'information_schema', 'performance_schema', 'sys') ELSE TABLE_SCHEMA = ? END";
  private static final String TABLES =
      "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, TABLE_ROWS, TABLE_COMMENT"
          + " FROM information_schema.TABLES"
          + CHOSEN
          + " AND TABLE_TYPE IN ('BASE TABLE', 'VIEW', 'SYSTEM VERSIONED') ORDER BY 1, 2";
  private static final String COLUMNS =
      "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_COMMENT"
          + " FROM information_schema.COLUMNS"
          + CHOSEN
          + " ORDER BY 1, 2, ORDINAL_POSITION";
  private static final String UNIQUE =
      "SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, COLUMN_NAME FROM information_schema.STATISTICS"
          + CHOSEN
          + " AND NON_UNIQUE = 0 ORDER BY 1, 2, INDEX_NAME <> 'PRIMARY', INDEX_NAME, SEQ_IN_INDEX";
  private static final String FOREIGN =
      "SELECT TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_SCHEMA,"
          + " REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE"
          + CHOSEN
          + " AND REFERENCED_TABLE_NAME IS NOT NULL ORDER BY 1, 2, 3, ORDINAL_POSITION";

  private final MysqlAddress address;
  private final Map<String, List<SourceColumn>> columns = new HashMap<>();
  private final Map<String, Map<String, Key>> keys = new HashMap<>();

  MysqlCatalog(MysqlAddress address) {
    this.address = address;
  }

  /** A key while its columns come in one by one. */
  private record Key(
      TableKey.Kind kind, @Nullable String table, List<String> columns, List<String> referenced) {}

  List<SourceTable> read(Connection connection) throws SQLException {
    String kind = MysqlSessions.mariaDb(connection) ? "mariadb" : "mysql";
    each(connection, COLUMNS, this::addColumn);
    each(connection, UNIQUE, this::addUnique);
    each(connection, FOREIGN, this::addForeign);
    List<SourceTable> tables = new ArrayList<>();
    each(connection, TABLES, row -> tables.add(table(kind, row)));
    return tables;
  }

  private interface Row {
    void from(ResultSet row) throws SQLException;
  }

  private void each(Connection connection, String sql, Row row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, address.database());
      statement.setString(2, address.database());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          row.from(rows);
        }
      }
    }
  }

  private static String name(ResultSet row) throws SQLException {
    return row.getString(1) + "." + row.getString(2);
  }

  private void addColumn(ResultSet row) throws SQLException {
    columns
        .computeIfAbsent(name(row), n -> new ArrayList<>())
        .add(
            new SourceColumn(
                row.getString(3),
                row.getString(4),
                "YES".equals(row.getString(5)),
                blankToNull(row.getString(6))));
  }

  private void addUnique(ResultSet row) throws SQLException {
    String index = row.getString(3);
    TableKey.Kind kind = index.equals("PRIMARY") ? TableKey.Kind.PRIMARY : TableKey.Kind.UNIQUE;
    String column = row.getString(4);
    Key key =
        keys.computeIfAbsent(name(row), n -> new LinkedHashMap<>())
            .computeIfAbsent(index, i -> new Key(kind, null, new ArrayList<>(), new ArrayList<>()));
    // An index over an expression has no column; it says nothing about one.
    key.columns().add(column == null ? "" : column);
  }

  private void addForeign(ResultSet row) throws SQLException {
    String table = row.getString(5) + "." + row.getString(6);
    Key key =
        keys.computeIfAbsent(name(row), n -> new LinkedHashMap<>())
            .computeIfAbsent(
                "foreign " + row.getString(3),
                i -> new Key(TableKey.Kind.FOREIGN, table, new ArrayList<>(), new ArrayList<>()));
    key.columns().add(row.getString(4));
    key.referenced().add(row.getString(7));
  }

  private SourceTable table(String kind, ResultSet row) throws SQLException {
    boolean view = "VIEW".equals(row.getString(3));
    long rows = row.getLong(4);
    boolean known = !row.wasNull() && !view;
    String name = name(row);
    return new SourceTable(
        new Origin(kind, address.location(), row.getString(1), row.getString(2), view),
        view ? null : blankToNull(row.getString(5)),
        known ? rows : -1,
        false,
        columns.getOrDefault(name, List.of()),
        keys.getOrDefault(name, Map.of()).values().stream()
            .filter(k -> !k.columns().contains(""))
            .map(k -> new TableKey(k.kind(), k.columns(), k.table(), k.referenced()))
            .toList(),
        true);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
