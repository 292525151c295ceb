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
 * @param view whether it is a view rather than a table
 */
public record Origin(
    String kind, String location, @Nullable String schema, String table, boolean view) {

  /**
   * The name by which selectors and people refer to the table: {@code schema.table} or {@code
   * table}.
   */
  public String qualifiedName() {
    return schema == null ? table : schema + "." + table;
  }
}
