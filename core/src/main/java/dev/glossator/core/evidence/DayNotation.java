// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the days of a column are written that has no type for days, as far as the values tell. */
public enum DayNotation {
  /** {@code 31.12.2024}, {@code 31/12/2024 14:05}. */
  DAY_FIRST,
  /** {@code 12/31/2024}. */
  MONTH_FIRST,
  /** {@code 20241231}, also with a time behind: {@code 20241231140500}. */
  DIGITS,
  /** {@code 1735653900}. */
  UNIX_SECONDS,
  /** {@code 1735653900000}. */
  UNIX_MILLISECONDS;

  private static final Pattern SEPARATED =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})(?:,? .*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "((?:19|20|99)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))"
              + "((?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?)?");
  private static final Pattern NO_DAY = Pattern.compile("0+|9+");
  private static final int MONTHS = 12;

  /**
   * The notation of the values; empty where they are no days, or where none of the two numbers of a
   * day and a month is above twelve.
   */
  public static Optional<DayNotation> of(Collection<String> values) {
    Map<DayNotation, Integer> digits = new EnumMap<>(DayNotation.class);
    boolean dayFirst = false;
    boolean monthFirst = false;
    int apart = 0;
    for (String value : values) {
      Matcher separated = SEPARATED.matcher(value);
      if (separated.matches()) {
        apart++;
        dayFirst |= Integer.parseInt(separated.group(1)) > MONTHS;
        monthFirst |= Integer.parseInt(separated.group(2)) > MONTHS;
      } else {
        ofDigits(value).ifPresent(notation -> digits.merge(notation, 1, Integer::sum));
      }
    }
    if (dayFirst != monthFirst && apart * 2 >= values.size()) {
      return Optional.of(dayFirst ? DAY_FIRST : MONTH_FIRST);
    }
    return digits.entrySet().stream()
        .filter(e -> e.getValue() * 2 >= values.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<DayNotation> ofDigits(String value) {
    if (YEAR_FIRST.matcher(value).matches()) {
      return Optional.of(DIGITS);
    }
    return unixSeconds(value)
        ? Optional.of(UNIX_SECONDS)
        : unixMilliseconds(value) ? Optional.of(UNIX_MILLISECONDS) : Optional.empty();
  }

  /** Whether the digits are a day, year first, with or without a time. */
  static boolean digits(String value) {
    return YEAR_FIRST.matcher(value).matches();
  }

  /** The same with a time; other digits behind a day may be those of a person's number. */
  static boolean moment(String value) {
    Matcher parts = YEAR_FIRST.matcher(value);
    return parts.matches() && parts.group(2) != null;
  }

  /** Whether a day is written as numbers with a sign between them. */
  public static boolean apart(String value) {
    return SEPARATED.matcher(value).matches();
  }

  /** What stands between the numbers of a day; empty where the value is none of separate ones. */
  public static Optional<String> sign(String value) {
    Matcher parts = SEPARATED.matcher(value);
    return parts.matches()
        ? Optional.of(value.substring(parts.end(1), parts.start(2)))
        : Optional.empty();
  }

  /** Whether the digits stand for no day where others are days: 0, 00000000, 99999999. */
  public static boolean none(String value) {
    return NO_DAY.matcher(value).matches();
  }

  /** From September 2001, when the seconds got their tenth digit, to May 2033. */
  static boolean unixSeconds(String value) {
    return value.length() == 10
        && value.charAt(0) == '1'
        && value.chars().allMatch(c -> '0' <= c && c <= '9');
  }

  static boolean unixMilliseconds(String value) {
    return value.length() == 13
        && value.charAt(0) == '1'
        && value.chars().allMatch(c -> '0' <= c && c <= '9');
  }

  /** The day of a value written so; empty where it is none, or its year has two digits. */
  public Optional<LocalDate> day(String value) {
    try {
      return switch (this) {
        case DAY_FIRST, MONTH_FIRST -> separated(value);
        case DIGITS -> yearFirst(value);
        case UNIX_SECONDS ->
            unixSeconds(value)
                ? Optional.of(utc(Instant.ofEpochSecond(Long.parseLong(value))))
                : Optional.empty();
        case UNIX_MILLISECONDS ->
            unixMilliseconds(value)
                ? Optional.of(utc(Instant.ofEpochMilli(Long.parseLong(value))))
                : Optional.empty();
      };
    } catch (DateTimeException notOnTheCalendar) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> separated(String value) {
    Matcher parts = SEPARATED.matcher(value);
    if (!parts.matches() || parts.group(3).length() < 4) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(2));
    int year = Integer.parseInt(parts.group(3));
    return Optional.of(
        this == DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second));
  }

  private static Optional<LocalDate> yearFirst(String value) {
    Matcher parts = YEAR_FIRST.matcher(value);
    return parts.matches()
        ? Optional.of(LocalDate.parse(parts.group(1), DateTimeFormatter.BASIC_ISO_DATE))
        : Optional.empty();
  }

  private static LocalDate utc(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
