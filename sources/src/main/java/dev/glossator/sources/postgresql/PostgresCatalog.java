// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.postgresql;

import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceTable;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's catalogue says: all tables, views and partitioned tables in four queries. */
final class PostgresCatalog {
  private static final String RELATIONS =
      """
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND NOT c.relispartition
         AND n.nspname NOT IN ('pg_catalog', 'information_schema')
         AND n.nspname !~ '^pg_(toast|temp)'
         AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
           WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      """;
  private static final String TABLES =
      """
      SELECT c.oid::bigint, n.nspname, c.relname, c.relkind::text,
        pg_catalog.obj_description(c.oid, 'pg_class'),
        CASE WHEN c.relkind = 'p' THEN (SELECT sum(greatest(x.reltuples, 0))::bigint
            FROM pg_catalog.pg_partition_tree(c.oid) t
            JOIN pg_catalog.pg_class x ON x.oid = t.relid WHERE t.isleaf)
          WHEN c.relkind IN ('r', 'm') THEN c.reltuples::bigint ELSE -1 END,
        pg_catalog.has_schema_privilege(n.oid, 'USAGE')
          AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
          AND (c.relkind <> 'm' OR c.relispopulated)
      """
          + RELATIONS
          + " ORDER BY 2, 3";
  private static final String COLUMNS =
      """
      SELECT a.attrelid::bigint, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
        NOT a.attnotnull, pg_catalog.col_description(a.attrelid, a.attnum)
      FROM pg_catalog.pg_attribute a
      WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (SELECT c.oid
      """
          + RELATIONS
          + ") ORDER BY 1, a.attnum";
  private static final String KEYS =
      """
      SELECT k.conrelid::bigint, k.contype::text,
        ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u(num, place)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num
          ORDER BY u.place),
        fn.nspname, f.relname,
        ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u(num, place)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num
          ORDER BY u.place)
      FROM pg_catalog.pg_constraint k
      LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
      LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
      WHERE k.contype IN ('p', 'u', 'f') AND k.conparentid = 0
      ORDER BY 1, CASE k.contype WHEN 'p' THEN 0 WHEN 'u' THEN 1 ELSE 2 END, k.conname""";
  private static final String UNIQUE_INDEXES =
      """
      SELECT i.indrelid::bigint, 'u',
        ARRAY(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY u(num, place)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.num
          WHERE u.place <= i.indnkeyatts ORDER BY u.place),
        NULL, NULL, ARRAY[]::text[]
      FROM pg_catalog.pg_index i
      WHERE i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indisvalid
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid)
      ORDER BY i.indexrelid""";

  private final String location;
  private final Map<Long, List<SourceColumn>> columns = new HashMap<>();
  private final Map<Long, List<TableKey>> keys = new HashMap<>();

  PostgresCatalog(String location) {
    this.location = location;
  }

  List<SourceTable> read(Connection connection) throws SQLException {
    each(connection, COLUMNS, this::addColumn);
    each(connection, KEYS, this::addKey);
    each(connection, UNIQUE_INDEXES, this::addKey);
    List<SourceTable> tables = new ArrayList<>();
    each(connection, TABLES, row -> tables.add(table(row)));
    return tables;
  }

  private interface Row {
    void from(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String sql, Row row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        row.from(rows);
      }
    }
  }

  private void addColumn(ResultSet row) throws SQLException {
    columns
        .computeIfAbsent(row.getLong(1), k -> new ArrayList<>())
        .add(
            new SourceColumn(
                row.getString(2), row.getString(3), row.getBoolean(4), row.getString(5)));
  }

  private void addKey(ResultSet row) throws SQLException {
    TableKey.Kind kind =
        switch (row.getString(2)) {
          case "p" -> TableKey.Kind.PRIMARY;
          case "f" -> TableKey.Kind.FOREIGN;
          case String other -> TableKey.Kind.UNIQUE;
        };
    String table = row.getString(5);
    keys.computeIfAbsent(row.getLong(1), k -> new ArrayList<>())
        .add(
            new TableKey(
                kind,
                texts(row.getArray(3)),
                table == null ? null : row.getString(4) + "." + table,
                texts(row.getArray(6))));
  }

  private SourceTable table(ResultSet row) throws SQLException {
    long oid = row.getLong(1);
    long rows = row.getLong(6);
    return new SourceTable(
        new Origin(
            "postgresql", location, row.getString(2), row.getString(3), relation(row.getString(4))),
        row.getString(5),
        rows,
        false,
        columns.getOrDefault(oid, List.of()),
        keys.getOrDefault(oid, List.of()),
        row.getBoolean(7));
  }

  private static Origin.Relation relation(String kind) {
    return switch (kind) {
      case "v" -> Origin.Relation.VIEW;
      case "m" -> Origin.Relation.MATERIALIZED_VIEW;
      case "f" -> Origin.Relation.FOREIGN_TABLE;
      case String other -> Origin.Relation.TABLE;
    };
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }
}
