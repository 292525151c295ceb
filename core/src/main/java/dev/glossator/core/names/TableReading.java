// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.List;

/**
 * The readings of a whole table, made together so that its columns speak for one another.
 *
 * @param table reading of the table's name
 * @param columns one for each column, in order
 */
public record TableReading(NameReading table, List<NameReading> columns) {
  public TableReading {
    columns = List.copyOf(columns);
  }
}
