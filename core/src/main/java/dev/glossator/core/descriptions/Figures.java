// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers, shares and dates as descriptions show them. */
final class Figures {
  private static final List<String> SMALL =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /** Of numbers below this one two digits are shown. */
  static final BigDecimal SMALL_NUMBER = new BigDecimal("0.01");

  private static final MathContext TWO_DIGITS = new MathContext(2);

  private Figures() {}

  /**
   * {@code 1,204,000}, {@code 918,220.50}, {@code 0.00031}; trailing zeros behind a whole number
   * are left out, and of a small one two digits are kept.
   */
  static String number(BigDecimal value) {
    if (value.signum() != 0 && value.abs().compareTo(SMALL_NUMBER) < 0) {
      return value.round(TWO_DIGITS).stripTrailingZeros().toPlainString();
    }
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    boolean tenths = value.scale() == 1 && value.abs().compareTo(BigDecimal.valueOf(100)) < 0;
    String pattern = whole ? "#,##0" : tenths ? "#,##0.0" : "#,##0.00##";
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  /** {@code 1,204.50} with so many decimal places. */
  static String number(BigDecimal value, int places) {
    String pattern = places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  static String number(long value) {
    return number(BigDecimal.valueOf(value));
  }

  /** A number of rows: exact, or rounded to two digits where it is an estimate. */
  static String rows(long rows, boolean exact) {
    if (exact || rows < 100) {
      return number(rows);
    }
    long unit = (long) Math.pow(10, Math.max(0, (int) Math.log10(rows) - 1));
    return "about " + number(Math.round((double) rows / unit) * unit);
  }

  /** A count below ten in words, above in digits. */
  static String count(long count) {
    return count < SMALL.size() ? SMALL.get((int) count) : number(count);
  }

  /** A share in per cent: {@code 3 %}, {@code 0.4 %}, {@code under 0.1 %}, {@code over 99 %}. */
  static String percent(long part, long whole) {
    double percent = 100.0 * part / whole;
    if (part < whole && percent >= 99.5) {
      return "over 99 %";
    }
    if (percent < 0.1) {
      return "under 0.1 %";
    }
    return percent < 1
        ? String.format(Locale.ROOT, "%.1f %%", percent)
        : Math.round(percent) + " %";
  }

  /** The number a value stands for, if it is one. */
  static Optional<BigDecimal> parse(String value) {
    String trimmed = value.strip();
    if (!trimmed.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(trimmed.startsWith("+") ? trimmed.substring(1) : trimmed));
  }

  /** The calendar date at the start of a value such as {@code 2019-04-30 00:00:00.000}. */
  static Optional<LocalDate> date(String value) {
    if (!value.matches("\\d{4}-\\d{2}-\\d{2}([ T].*)?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value.substring(0, 10)));
    } catch (DateTimeException notOnTheCalendar) {
      return Optional.empty();
    }
  }

  /**
   * {@code from April 2019 to May 2024}, {@code from April to May 2024}, {@code all on 2025-02-07},
   * {@code all in March 2020}.
   */
  static String between(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return "all on " + first;
    }
    String to = month(last);
    if (month(first).equals(to)) {
      return "all in " + to;
    }
    String from = first.getYear() == last.getYear() ? name(first) : month(first);
    return "from " + from + " to " + to;
  }

  /** {@code April 2019}. */
  static String month(LocalDate date) {
    return name(date) + " " + date.getYear();
  }

  private static String name(LocalDate date) {
    return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> items, String conjunction) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(", ", items.subList(0, items.size() - 1))
        + " "
        + conjunction
        + " "
        + items.getLast();
  }
}
