// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Smallest and largest value, compared as the kind of value demands, and how many are below zero.
 * Of days in a notation those that are none (0, 00000000) have no place in the range.
 */
final class ValueRange {
  private final ValueType type;
  private final @Nullable DayNotation days;
  private @Nullable String min;
  private @Nullable String max;
  private double minNumber;
  private double maxNumber;
  private LocalDate minDay = LocalDate.MAX;
  private LocalDate maxDay = LocalDate.MIN;
  private long negatives;

  ValueRange(ValueType type, @Nullable DayNotation days) {
    this.type = type;
    this.days = days;
  }

  void add(String value, long rows) {
    if (days != null) {
      addDay(days, value);
    } else if (type.numeric()) {
      addNumber(value, rows);
    } else {
      if (min == null || value.compareTo(min) < 0) {
        min = value;
      }
      if (max == null || value.compareTo(max) > 0) {
        max = value;
      }
    }
  }

  private void addDay(DayNotation notation, String value) {
    Optional<LocalDate> day = notation.day(value);
    if (day.isEmpty()) {
      return;
    }
    if (min == null
        || day.get().isBefore(minDay)
        || (day.get().equals(minDay) && value.compareTo(min) < 0)) {
      min = value;
      minDay = day.get();
    }
    if (max == null
        || day.get().isAfter(maxDay)
        || (day.get().equals(maxDay) && value.compareTo(max) > 0)) {
      max = value;
      maxDay = day.get();
    }
  }

  /** A value that is no number in a column of numbers (SQLite, NaN) has no place in the range. */
  private void addNumber(String value, long rows) {
    if (!ValueType.looksNumeric(value)) {
      return;
    }
    double number = Double.parseDouble(value);
    if (number < 0) {
      negatives += rows;
    }
    if (min == null || less(number, value, minNumber, min)) {
      min = value;
      minNumber = number;
    }
    if (max == null || less(maxNumber, max, number, value)) {
      max = value;
      maxNumber = number;
    }
  }

  private static boolean less(double a, String aText, double b, String bText) {
    return a != b ? a < b : new BigDecimal(aText).compareTo(new BigDecimal(bText)) < 0;
  }

  @Nullable String min() {
    return min;
  }

  @Nullable String max() {
    return max;
  }

  long negatives() {
    return negatives;
  }
}
