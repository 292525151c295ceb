// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where a table was read.
 *
 * @param kind {@code csv}, {@code parquet}, {@code jsonl}, {@code duckdb}, {@code sqlite}, {@code
 *     postgresql}, …
 * @param location the file's path or the database's URL, without any secret
 * @param schema the schema, where the source has schemas
 * @param table the table's own name
 * @param relation what it is in its source
 */
public record Origin(
    String kind, String location, @Nullable String schema, String table, Relation relation) {

  /** What a table can be in a database. */
  public enum Relation {
    TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    FOREIGN_TABLE
  }

  /** A plain table or a plain view. */
  public Origin(String kind, String location, @Nullable String schema, String table, boolean view) {
    this(kind, location, schema, table, view ? Relation.VIEW : Relation.TABLE);
  }

  /** Whether it is made of other tables by a query. */
  public boolean view() {
    return relation == Relation.VIEW || relation == Relation.MATERIALIZED_VIEW;
  }

  /** A table's own name, of one with its schema or without. */
  public static String unqualified(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }

  /** Another table's name as people of this one's schema call it. */
  public String near(String qualifiedName) {
    return schema != null && qualifiedName.startsWith(schema + ".")
        ? unqualified(qualifiedName)
        : qualifiedName;
  }

  /**
   * The name by which selectors and people refer to the table: {@code schema.table} or {@code
   * table}.
   */
  public String qualifiedName() {
    return schema == null ? table : schema + "." + table;
  }
}
