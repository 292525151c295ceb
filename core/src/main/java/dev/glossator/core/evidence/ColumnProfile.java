// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a column over a sample of rows. Values ({@code min}, {@code max}, {@code
 * topValues}) are absent for sensitive columns; each is cut to 64 characters.
 *
 * @param rows rows looked at
 * @param nulls of these, how many are null (or empty text)
 * @param distinct distinct values, approximate unless {@code distinctExact}
 * @param distinctExact whether {@code distinct} was counted exactly
 * @param complete whether {@code rows} is the whole table rather than a sample
 * @param min smallest value as text
 * @param max largest value as text
 * @param negatives how many values are below zero; 0 for types that are no numbers
 * @param minLength shortest text in code points, -1 when unknown
 * @param maxLength longest text in code points, -1 when unknown
 * @param topValues most frequent values first, at most 20
 * @param patterns most frequent shapes first, at most 5
 */
public record ColumnProfile(
    long rows,
    long nulls,
    long distinct,
    boolean distinctExact,
    boolean complete,
    @Nullable String min,
    @Nullable String max,
    long negatives,
    int minLength,
    int maxLength,
    List<ValueCount> topValues,
    List<ValuePattern> patterns) {

  public ColumnProfile {
    topValues = List.copyOf(topValues);
    patterns = List.copyOf(patterns);
  }

  /** The same profile with other values and shapes. */
  public ColumnProfile withValues(List<ValueCount> topValues, List<ValuePattern> patterns) {
    return new ColumnProfile(
        rows,
        nulls,
        distinct,
        distinctExact,
        complete,
        min,
        max,
        negatives,
        minLength,
        maxLength,
        topValues,
        patterns);
  }

  /** Share of nulls among the rows looked at, 0..1; 0 for an empty table. */
  public double nullShare() {
    return rows == 0 ? 0 : (double) nulls / rows;
  }

  /** Whether every row looked at has a value and no value occurs twice. */
  public boolean unique() {
    return distinctExact && rows > 0 && nulls == 0 && distinct == rows;
  }
}
