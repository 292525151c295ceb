// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key the source declares.
 *
 * @param kind primary, unique or foreign
 * @param columns the columns of this table, in key order
 * @param referencedTable for a foreign key the table it points at, as {@code schema.table} or
 *     {@code table}
 * @param referencedColumns for a foreign key the columns it points at
 */
public record TableKey(
    Kind kind,
    List<String> columns,
    @Nullable String referencedTable,
    List<String> referencedColumns) {

  /** The kinds of keys. */
  public enum Kind {
    PRIMARY,
    UNIQUE,
    FOREIGN
  }

  public TableKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }
}
