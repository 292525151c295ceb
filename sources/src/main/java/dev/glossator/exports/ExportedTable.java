// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with what is written about it and its columns.
 *
 * @param kind of the source, as evidence has it: {@code postgresql}, {@code duckdb}, {@code csv}, …
 * @param schema its schema, if it has one
 * @param table its technical name
 * @param relation what it is in its database
 * @param texts what is written about it
 * @param columns in order
 */
public record ExportedTable(
    String kind,
    @Nullable String schema,
    String table,
    Relation relation,
    ExportedTexts texts,
    List<ExportedColumn> columns) {

  /** What a comment names in front of a relation. */
  public enum Relation {
    TABLE("TABLE"),
    VIEW("VIEW"),
    MATERIALIZED_VIEW("MATERIALIZED VIEW"),
    FOREIGN_TABLE("FOREIGN TABLE");

    private final String sql;

    Relation(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  public ExportedTable {
    columns = List.copyOf(columns);
  }

  public String qualifiedName() {
    return schema == null ? table : schema + "." + table;
  }
}
