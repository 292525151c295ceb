// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a source told about one table or view. Bounded: samples are counted, values are cut.
 *
 * @param origin where it was read
 * @param comment the table's own comment in the source, if any
 * @param rows number of rows, negative when unknown
 * @param rowsExact whether {@code rows} was counted rather than estimated
 * @param sampledRows how many rows the profiles stand on; 0 for catalogue-only facts
 * @param columns in the order of the schema; names are unique within a table
 * @param keys declared keys and indexes
 * @param inclusions relations to other tables that the sample supports without being declared
 * @param derivation how it is made, where its maker says so
 * @param orders which dates are never before which others in the sample
 */
public record TableEvidence(
    Origin origin,
    @Nullable String comment,
    long rows,
    boolean rowsExact,
    long sampledRows,
    List<ColumnEvidence> columns,
    List<TableKey> keys,
    List<Inclusion> inclusions,
    @Nullable Derivation derivation,
    List<DateOrder> orders) {

  /** A table of which nobody says how it is made. */
  public TableEvidence(
      Origin origin,
      @Nullable String comment,
      long rows,
      boolean rowsExact,
      long sampledRows,
      List<ColumnEvidence> columns,
      List<TableKey> keys,
      List<Inclusion> inclusions) {
    this(origin, comment, rows, rowsExact, sampledRows, columns, keys, inclusions, null, List.of());
  }

  public TableEvidence {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    inclusions = List.copyOf(inclusions);
    orders = List.copyOf(orders);
  }

  /** The name of the table in its source, without catalogue and schema. */
  public String table() {
    return origin.table();
  }

  /** The same table with other columns. */
  public TableEvidence withColumns(List<ColumnEvidence> columns) {
    return with(columns, inclusions);
  }

  /** The same table with other relations. */
  public TableEvidence withInclusions(List<Inclusion> inclusions) {
    return with(columns, inclusions);
  }

  private TableEvidence with(List<ColumnEvidence> columns, List<Inclusion> inclusions) {
    return new TableEvidence(
        origin,
        comment,
        rows,
        rowsExact,
        sampledRows,
        columns,
        keys,
        inclusions,
        derivation,
        orders);
  }

  /** The only values that the table's maker lets a column have; empty where it does not say. */
  public List<String> accepted(String column) {
    return derivation == null
        ? List.of()
        : derivation.accepted().stream()
            .filter(a -> a.column().equals(column))
            .findFirst()
            .map(Derivation.Accepted::values)
            .orElse(List.of());
  }

  public Optional<ColumnEvidence> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }
}
