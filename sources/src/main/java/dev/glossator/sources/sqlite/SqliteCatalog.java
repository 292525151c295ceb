// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.sqlite;

import dev.glossator.core.evidence.TableKey;
import dev.glossator.sources.reading.SourceColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What SQLite's catalogue says about one table. */
final class SqliteCatalog {
  private final Connection connection;
  private final String table;
  private final DdlComments comments;

  SqliteCatalog(Connection connection, String table, @Nullable String ddl) {
    this.connection = connection;
    this.table = table;
    this.comments = DdlComments.of(ddl);
  }

  @Nullable String comment() {
    return comments.table();
  }

  List<SourceColumn> columns() throws SQLException {
    List<SourceColumn> columns = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)")) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String name = rows.getString(1);
          String type = rows.getString(2);
          columns.add(
              new SourceColumn(
                  name,
                  type == null || type.isBlank() ? null : type,
                  rows.getInt(3) == 0 && rows.getInt(4) == 0,
                  comments.column(name)));
        }
      }
    }
    return columns;
  }

  List<TableKey> keys() throws SQLException {
    List<TableKey> keys = new ArrayList<>();
    List<String> primary = primary();
    if (!primary.isEmpty()) {
      keys.add(new TableKey(TableKey.Kind.PRIMARY, primary, null, List.of()));
    }
    keys.addAll(unique());
    keys.addAll(foreign());
    return keys;
  }

  private List<String> primary() throws SQLException {
    return List.copyOf(
        byPosition("SELECT pk, name FROM pragma_table_info(?) WHERE pk > 0", table).values());
  }

  /** The columns of an index; none where a part of it is an expression. */
  private static final String INDEXED =
      """
      SELECT seqno, name FROM pragma_index_info(?1)
      WHERE NOT EXISTS (SELECT 1 FROM pragma_index_info(?1) WHERE name IS NULL)""";

  private List<TableKey> unique() throws SQLException {
    List<TableKey> keys = new ArrayList<>();
    String sql =
        "SELECT name FROM pragma_index_list(?) WHERE \"unique\" = 1 AND origin <> 'pk' AND partial = 0";
    List<String> indexes = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          indexes.add(rows.getString(1));
        }
      }
    }
    for (String index : indexes) {
      Map<Integer, String> columns = byPosition(INDEXED, index);
      if (!columns.isEmpty()) {
        keys.add(
            new TableKey(TableKey.Kind.UNIQUE, List.copyOf(columns.values()), null, List.of()));
      }
    }
    return keys;
  }

  private List<TableKey> foreign() throws SQLException {
    record Reference(String table, List<String> from, List<String> to) {}
    Map<Integer, Reference> references = new LinkedHashMap<>();
    String sql =
        "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id, seq";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String target = rows.getString(2);
          Reference reference =
              references.computeIfAbsent(
                  rows.getInt(1),
                  id -> new Reference(target, new ArrayList<>(), new ArrayList<>()));
          reference.from().add(rows.getString(3));
          String to = rows.getString(4);
          if (to != null) {
            reference.to().add(to);
          }
        }
      }
    }
    return references.values().stream()
        .map(r -> new TableKey(TableKey.Kind.FOREIGN, r.from(), r.table(), r.to()))
        .toList();
  }

  private Map<Integer, String> byPosition(String sql, String parameter) throws SQLException {
    Map<Integer, String> names = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          names.put(rows.getInt(1), rows.getString(2));
        }
      }
    }
    return names;
  }
}
