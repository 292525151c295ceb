// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateOrdersTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  private static List<@Nullable String> days(IntFunction<@Nullable String> day) {
    return new ArrayList<>(IntStream.range(0, 40).mapToObj(day).toList());
  }

  private static List<DateOrder> orders(List<@Nullable String> one, List<@Nullable String> other) {
    List<List<@Nullable String>> values = List.of(one, other);
    List<ColumnEvidence> columns =
        List.of(
            new ColumnEvidence("dlv_dt", "date", true, null, null, SemanticType.NONE, false),
            new ColumnEvidence("ord_ts", "timestamp", true, null, null, SemanticType.NONE, false));
    return DateOrders.of(columns, values::get);
  }

  @Test
  void aDayIsComparedWithAMomentByItsDay() {
    List<@Nullable String> delivered =
        days(i -> i == 3 ? null : START.plusDays(i + i % 3).toString());
    List<@Nullable String> ordered = days(i -> START.plusDays(i) + " 17:30:00");
    assertThat(orders(delivered, ordered)).containsExactly(new DateOrder("dlv_dt", "ord_ts", 39));
  }

  @Test
  void momentsAreComparedWhereOnlyOneHasAFractionOfASecond() {
    List<@Nullable String> shipped =
        days(i -> START.plusDays(i) + (i == 7 ? " 09:00:00" : " 23:00:00"));
    assertThat(orders(shipped, days(i -> START.plusDays(i) + " 10:00:00.5"))).isEmpty();
  }

  @Test
  void daysThatAreNotInIsoOrderShowNone() {
    assertThat(orders(days(i -> (10 + i % 18) + ".02.2024"), days(i -> (10 + i % 18) + ".01.2024")))
        .isEmpty();
  }

  @Test
  void oneRowAgainstItIsEnough() {
    List<@Nullable String> delivered = days(i -> START.plusDays(i == 7 ? 6 : i + 1).toString());
    assertThat(orders(delivered, days(i -> START.plusDays(i) + " 17:30:00"))).isEmpty();
  }

  @Test
  void periodsThatDoNotOverlapAndEqualDaysShowNoOrder() {
    List<@Nullable String> later = days(i -> START.plusYears(1).plusDays(i).toString());
    assertThat(orders(later, days(i -> START.plusDays(i) + " 17:30:00"))).isEmpty();
    assertThat(
            orders(
                days(i -> START.plusDays(i).toString()),
                days(i -> START.plusDays(i) + " 00:00:00")))
        .isEmpty();
  }
}
