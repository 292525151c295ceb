// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The three forms in which a point in time travels: epoch seconds, ISO 8601 and HTTP date. */
public final class Instants {
  private static final BigDecimal SECONDS_MAX = new BigDecimal("31556889864403199");
  private static final long SCALE_MAX = 100;
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
  private static final Map<Long, String> DAYS =
      Map.of(1L, "Mon", 2L, "Tue", 3L, "Wed", 4L, "Thu", 5L, "Fri", 6L, "Sat", 7L, "Sun");
  private static final Map<Long, String> MONTHS =
      Map.ofEntries(
          Map.entry(1L, "Jan"),
          Map.entry(2L, "Feb"),
          Map.entry(3L, "Mar"),
          Map.entry(4L, "Apr"),
          Map.entry(5L, "May"),
          Map.entry(6L, "Jun"),
          Map.entry(7L, "Jul"),
          Map.entry(8L, "Aug"),
          Map.entry(9L, "Sep"),
          Map.entry(10L, "Oct"),
          Map.entry(11L, "Nov"),
          Map.entry(12L, "Dec"));
  private static final DateTimeFormatter HTTP_DATE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendText(ChronoField.DAY_OF_WEEK, DAYS)
          .appendLiteral(", ")
          .appendValue(ChronoField.DAY_OF_MONTH, 2)
          .appendLiteral(' ')
          .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
          .appendLiteral(' ')
          .appendValue(ChronoField.YEAR, 4, 4, SignStyle.NOT_NEGATIVE)
          .appendLiteral(' ')
          .appendValue(ChronoField.HOUR_OF_DAY, 2)
          .appendLiteral(':')
          .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
          .appendLiteral(':')
          .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendLiteral(" GMT")
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Instants() {}

  /** A plain number with at most three digits after the point, never an exponent. */
  public static String epochSeconds(Instant instant) {
    long millis = instant.toEpochMilli();
    if (millis % 1000 == 0) {
      return Long.toString(millis / 1000);
    }
    long fraction = Math.abs(millis % 1000);
    String digits = Long.toString(1000 + fraction).substring(1);
    int end = fraction % 100 == 0 ? 1 : fraction % 10 == 0 ? 2 : 3;
    String sign = millis < 0 ? "-" : "";
    return sign + Math.abs(millis / 1000) + "." + digits.substring(0, end);
  }

  /** Reads what {@link #epochSeconds} writes, and exponents, to the millisecond. */
  public static Instant ofEpochSeconds(String number) {
    BigDecimal seconds = new BigDecimal(number);
    // An exponent of a few digits would make rounding calculate with gigabytes.
    boolean absurd = Math.abs((long) seconds.scale()) > SCALE_MAX;
    if (absurd || seconds.abs().compareTo(SECONDS_MAX) > 0) {
      throw new DateTimeException(number + " seconds are beyond the calendar");
    }
    BigDecimal millis = seconds.movePointRight(3).setScale(0, RoundingMode.HALF_EVEN);
    return Instant.ofEpochMilli(millis.longValueExact());
  }

  /** ISO 8601 in UTC, to the millisecond. */
  public static String dateTime(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MILLIS));
  }

  /** Reads a full date and time of ISO 8601, with Z or an offset. */
  public static Instant ofDateTime(String text) {
    if (!DATE_TIME.matcher(text).matches()) {
      throw new DateTimeException("'" + text + "' is no date and time");
    }
    return OffsetDateTime.parse(text).toInstant();
  }

  /** The form of HTTP headers, in English whatever the locale. */
  public static String httpDate(Instant instant) {
    return HTTP_DATE.format(instant.truncatedTo(ChronoUnit.MILLIS));
  }

  /** Reads the form of HTTP headers, with or without a fraction. */
  public static Instant ofHttpDate(String text) {
    return Instant.from(HTTP_DATE.parse(text));
  }
}
