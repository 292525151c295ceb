// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.mysql;

import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.evidence.ValueType;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of one table: of a large one a few stretches spread over its primary key, where that
 * is a number; every stretch is found by the index. Of another large one the first rows must do.
 */
final class MysqlSample {
  private static final int FETCH = 1_000;
  private static final int STRETCHES = 20;

  private final Connection connection;
  private final SourceTable table;
  private final int sampleRows;

  MysqlSample(Connection connection, SourceTable table, int sampleRows) {
    this.connection = connection;
    this.table = table;
    this.sampleRows = sampleRows;
  }

  TableSample read() throws SQLException {
    List<@Nullable String[]> rows = new ArrayList<>();
    String key = table.rows() >= 4L * sampleRows ? numericKey() : null;
    if (key != null) {
      stretches(key, rows);
    }
    if (rows.isEmpty()) {
      query("", sampleRows + 1, rows);
    }
    return TableSample.of(table, rows, sampleRows, key == null);
  }

  /** How many of the values are in the column. */
  long count(String column, List<String> values) throws SQLException {
    String sql =
        "SELECT count(DISTINCT "
            + quote(column)
            + ") FROM "
            + name()
            + " WHERE "
            + quote(column)
            + " IN ("
            + String.join(", ", Collections.nCopies(values.size(), "?"))
            + ")";
    if (values.isEmpty()) {
      return 0;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getLong(1) : -1;
      }
    }
  }

  private @Nullable String numericKey() {
    return table.keys().stream()
        .filter(k -> k.kind() == TableKey.Kind.PRIMARY && k.columns().size() == 1)
        .map(k -> k.columns().getFirst())
        .filter(
            k ->
                table.columns().stream()
                    .anyMatch(c -> c.name().equals(k) && type(c) == ValueType.INTEGER))
        .findFirst()
        .orElse(null);
  }

  private void stretches(String key, List<@Nullable String[]> rows) throws SQLException {
    BigInteger first;
    BigInteger last;
    try (Statement statement = connection.createStatement();
        ResultSet ends =
            statement.executeQuery(
                "SELECT min(" + quote(key) + "), max(" + quote(key) + ") FROM " + name())) {
      if (!ends.next() || ends.getString(1) == null) {
        return;
      }
      first = new BigInteger(ends.getString(1));
      last = new BigInteger(ends.getString(2));
    }
    for (String stretch : stretches(quote(key), first, last)) {
      query(
          " WHERE " + stretch + " ORDER BY " + quote(key),
          Math.max(1, sampleRows / STRETCHES),
          rows);
    }
  }

  /** Conditions on a key that part its values; {@code BIGINT UNSIGNED} goes beyond a long. */
  static List<String> stretches(String key, BigInteger first, BigInteger last) {
    BigInteger step =
        last.subtract(first).divide(BigInteger.valueOf(STRETCHES)).max(BigInteger.ONE);
    List<String> conditions = new ArrayList<>();
    BigInteger from = first;
    for (int i = 1; i < STRETCHES; i++) {
      BigInteger next = from.add(step);
      conditions.add(key + " >= " + from + " AND " + key + " < " + next);
      from = next;
    }
    conditions.add(key + " >= " + from + " AND " + key + " <= " + last);
    return conditions;
  }

  private void query(String where, int limit, List<@Nullable String[]> rows) throws SQLException {
    String list =
        table.columns().stream().map(MysqlSample::expression).collect(Collectors.joining(", "));
    String sql = "SELECT " + list + " FROM " + name() + where + " LIMIT " + limit;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet result = statement.executeQuery(sql)) {
        rows.addAll(TableSample.texts(result, table.columns().size()));
      }
    }
  }

  private static ValueType type(SourceColumn column) {
    return ValueType.declared(Objects.requireNonNullElse(column.type(), "text"));
  }

  private static String expression(SourceColumn column) {
    String name = quote(column.name());
    String type = Objects.requireNonNullElse(column.type(), "text");
    if (type.matches("(?i)(geometry|linestring|polygon|multi|geomcoll|vector).*")) {
      return "NULL";
    }
    if (type.matches("(?i)bit.*")) {
      return "CAST(" + name + " + 0 AS CHAR)";
    }
    return type(column) == ValueType.OTHER
        ? "CASE WHEN " + name + " IS NOT NULL THEN '…' END"
        : "left(CAST(" + name + " AS CHAR), " + TableSample.VALUE_CHARS + ")";
  }

  private String name() {
    return quote(Objects.requireNonNull(table.schema())) + "." + quote(table.table());
  }

  private static String quote(String identifier) {
    return "`" + identifier.replace("`", "``") + "`";
  }
}
