// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.ValueCount;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How people have written the days of a column, as far as the days themselves tell. */
final class DateForm {
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})[./-](?:\\d{2}|\\d{4})(?:,? .*)?");
  private static final int MONTHS = 12;
  private static final String TEXT = "written as text";

  private DateForm() {}

  /**
   * {@code written as day.month.year}; which of two numbers is the day shows where one is above
   * twelve, and otherwise only that it is a text.
   */
  static String of(ColumnEvidence column) {
    ColumnProfile profile = column.profile();
    if (profile == null) {
      return TEXT;
    }
    boolean dayFirst = false;
    boolean monthFirst = false;
    String sign = "";
    Stream<String> kept =
        Stream.concat(
            Stream.of(profile.min(), profile.max()).filter(Objects::nonNull),
            profile.topValues().stream().map(ValueCount::value));
    for (String value : kept.toList()) {
      Matcher numbers = NUMBERS.matcher(value);
      if (numbers.matches()) {
        dayFirst |= Integer.parseInt(numbers.group(1)) > MONTHS;
        monthFirst |= Integer.parseInt(numbers.group(3)) > MONTHS;
        sign = numbers.group(2);
      }
    }
    if (dayFirst == monthFirst) {
      return TEXT;
    }
    String first = dayFirst ? "day" + sign + "month" : "month" + sign + "day";
    return "written as " + first + sign + "year";
  }

  /** Days in ISO order are worth a word only where the source has a type for days. */
  static String iso(TableEvidence table) {
    return table.origin().kind().equals("sqlite") ? "" : "written as text";
  }
}
