// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfiler;
import dev.glossator.core.evidence.DateOrders;
import dev.glossator.core.evidence.SampledColumn;
import dev.glossator.core.evidence.TableEvidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table and what the source says about their number.
 *
 * @param columns in order; may be more than the plan showed
 * @param rows the sampled rows, each as long as {@code columns} or shorter where the rest is null
 * @param rowCount rows of the whole table, negative when unknown
 * @param rowsExact whether {@code rowCount} was counted
 * @param complete whether the sampled rows are all there are
 */
public record TableSample(
    List<SourceColumn> columns,
    List<@Nullable String[]> rows,
    long rowCount,
    boolean rowsExact,
    boolean complete) {

  /** Longest text kept of one value while profiling; what evidence keeps is shorter still. */
  public static final int VALUE_CHARS = 512;

  /** A sample without rows, for tables that may not be read. */
  public static TableSample none(SourceTable table) {
    return new TableSample(table.columns(), List.of(), table.rows(), table.rowsExact(), false);
  }

  /**
   * What was read of a table.
   *
   * @param rows up to one more than are kept, which tells that there are more
   * @param sampleRows how many are kept
   * @param whole whether rows were taken from the whole table, not from stretches of it
   */
  public static TableSample of(
      SourceTable table, List<@Nullable String[]> rows, int sampleRows, boolean whole) {
    if (whole && rows.size() <= sampleRows) {
      return new TableSample(table.columns(), rows, rows.size(), true, true);
    }
    List<@Nullable String[]> kept = rows.subList(0, Math.min(rows.size(), sampleRows));
    long count = table.rows() >= kept.size() ? table.rows() : -1;
    return new TableSample(table.columns(), kept, count, false, false);
  }

  /** The rows of a result, each value as text. */
  public static List<@Nullable String[]> texts(ResultSet result, int width) throws SQLException {
    List<@Nullable String[]> rows = new ArrayList<>();
    while (result.next()) {
      @Nullable String[] row = new @Nullable String[width];
      for (int i = 0; i < width; i++) {
        row[i] = result.getString(i + 1);
      }
      rows.add(row);
    }
    return rows;
  }

  /** The value cut to what profiling looks at. */
  public static @Nullable String cut(@Nullable String value) {
    return value == null || value.length() <= VALUE_CHARS ? value : value.substring(0, VALUE_CHARS);
  }

  /** What the rows say, beside what the plan knew. */
  public TableEvidence evidence(SourceTable table) {
    List<ColumnEvidence> profiled = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      SourceColumn column = columns.get(i);
      profiled.add(
          ColumnProfiler.profile(
              new SampledColumn(
                  column.name(),
                  column.type(),
                  column.nullable(),
                  column.comment(),
                  values(i),
                  complete)));
    }
    return new TableEvidence(
        table.origin(),
        table.comment(),
        rowCount,
        rowsExact,
        rows.size(),
        profiled,
        table.keys(),
        List.of(),
        table.derivation(),
        DateOrders.of(profiled, this::values));
  }

  /** The values of one column, a null for each row without one. */
  public List<@Nullable String> values(int column) {
    List<@Nullable String> values = new ArrayList<>(rows.size());
    for (@Nullable String[] row : rows) {
      values.add(column < row.length ? row[column] : null);
    }
    return values;
  }
}
