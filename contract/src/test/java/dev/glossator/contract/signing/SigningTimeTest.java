// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SigningTimeTest {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Test
  void any_second_of_four_digit_years_is_written_and_read_as_the_formatter_does() {
    Random random = new Random(7);
    long end = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    long start = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    for (int at = 0; at < 10_000; at++) {
      Instant instant = Instant.ofEpochSecond(random.nextLong(start, end + 1));
      String text = FORM.format(instant);
      assertThat(SigningTime.format(instant)).isEqualTo(text);
      assertThat(SigningTime.parse(text)).contains(instant);
    }
  }

  @Test
  void what_is_no_time_is_not_read() {
    for (String text :
        List.of(
            "",
            "20261124T170954",
            "20261124T170954z",
            "20261124 170954Z",
            "20261324T170954Z",
            "20260231T170954Z",
            "20261124T240000Z",
            "20261124T170960Z",
            "2026112aT170954Z",
            "2026112\u0664T170954Z",
            "20261124T170954Z ",
            "-0261124T170954Z")) {
      assertThat(SigningTime.parse(text)).as(text).isEmpty();
    }
  }
}
