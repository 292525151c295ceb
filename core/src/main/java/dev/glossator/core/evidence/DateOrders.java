// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds which dates of a table are never before others, in the rows of a sample. */
public final class DateOrders {
  private static final int COLUMNS_MAX = 12;
  private static final int ROWS_MIN = 20;

  /** Of a moment and a day only the days can be compared. */
  private static final int DAY_CHARS = 10;

  /** Fractions of a second are written by some rows and not by others. */
  private static final int MOMENT_CHARS = 19;

  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private DateOrders() {}

  /**
   * For each column of dates the first other one that it is never before. Sensitive columns take no
   * part.
   *
   * @param values those of a column by its place, one for each row, ISO dates
   */
  public static List<DateOrder> of(
      List<ColumnEvidence> columns, IntFunction<List<@Nullable String>> values) {
    int[] dates =
        IntStream.range(0, columns.size())
            .filter(i -> dated(columns.get(i)))
            .limit(COLUMNS_MAX)
            .toArray();
    List<List<@Nullable String>> dated = IntStream.of(dates).mapToObj(values).toList();
    List<DateOrder> orders = new ArrayList<>();
    for (int later = 0; later < dates.length; later++) {
      for (int earlier = 0; earlier < dates.length; earlier++) {
        Optional<DateOrder> order =
            order(
                columns.get(dates[later]).name(),
                dated.get(later),
                columns.get(dates[earlier]).name(),
                dated.get(earlier));
        if (later != earlier && order.isPresent()) {
          orders.add(order.get());
          break;
        }
      }
    }
    return orders;
  }

  private static boolean dated(ColumnEvidence column) {
    ValueType type = ValueType.declared(column.type());
    return !column.sensitive() && (type == ValueType.DATE || type == ValueType.TIMESTAMP);
  }

  private static Optional<DateOrder> order(
      String later,
      List<@Nullable String> laters,
      String earlier,
      List<@Nullable String> earliers) {
    long rows = 0;
    boolean apart = false;
    String firstLater = "";
    String lastEarlier = "";
    for (int i = 0; i < laters.size(); i++) {
      String one = laters.get(i);
      String other = earliers.get(i);
      if (one == null || other == null || one.isBlank() || other.isBlank()) {
        continue;
      }
      if (!ISO_DAY.matcher(one).lookingAt() || !ISO_DAY.matcher(other).lookingAt()) {
        return Optional.empty();
      }
      int both = Math.min(one.length(), other.length());
      int chars = both >= MOMENT_CHARS ? MOMENT_CHARS : DAY_CHARS;
      int compared = day(one, chars).compareTo(day(other, chars));
      if (compared < 0) {
        return Optional.empty();
      }
      apart |= compared > 0;
      rows++;
      firstLater = firstLater.isEmpty() || one.compareTo(firstLater) < 0 ? one : firstLater;
      lastEarlier = other.compareTo(lastEarlier) > 0 ? other : lastEarlier;
    }
    boolean overlap = day(firstLater, DAY_CHARS).compareTo(day(lastEarlier, DAY_CHARS)) < 0;
    return rows >= ROWS_MIN && apart && overlap
        ? Optional.of(new DateOrder(later, earlier, rows))
        : Optional.empty();
  }

  private static String day(String value, int chars) {
    return value.length() <= chars ? value : value.substring(0, chars);
  }
}
