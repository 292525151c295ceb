// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
  @ParameterizedTest
  @CsvSource({
    "2025-07-16T06:20:36.666Z, 1752646836.666",
    "2025-07-16T06:20:36.600Z, 1752646836.6",
    "2025-07-16T06:20:36Z, 1752646836",
    "1970-01-01T00:00:00Z, 0",
    "1969-12-31T23:59:59.500Z, -0.5",
    "2025-07-16T06:20:36.666999Z, 1752646836.666",
    "2001-09-09T01:46:40Z, 1000000000"
  })
  void secondsAreWrittenPlain(Instant instant, String number) {
    assertThat(Instants.epochSeconds(instant)).isEqualTo(number);
    assertThat(Instants.ofEpochSeconds(number).toEpochMilli()).isEqualTo(instant.toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource({"1.762972585509E9, 2025-11-12T18:36:25.509Z", "1e3, 1970-01-01T00:16:40Z"})
  void anExponentIsRead(String number, Instant instant) {
    assertThat(Instants.ofEpochSeconds(number)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1e999999999", "1e-999999999", "-1e20"})
  void anAbsurdNumberIsRefused(String number) {
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> Instants.ofEpochSeconds(number));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-16T06:20:36Z, 2025-07-16T06:20:36Z",
    "2025-07-16T08:20:36.5+02:00, 2025-07-16T06:20:36.500Z"
  })
  void isoIsReadWithAnyOffset(String text, Instant instant) {
    assertThat(Instants.ofDateTime(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-07-16", "2025-07-16T06:20Z", "2025-13-16T06:20:36Z", "now", ""})
  void halfADateIsRefused(String text) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Instants.ofDateTime(text));
  }

  /** The tests run under a Turkish locale: names of days and months stay English. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-24T17:30:14Z | Tue, 24 Nov 2026 17:30:14 GMT",
        "2026-06-01T00:00:00.250Z | Mon, 01 Jun 2026 00:00:00.25 GMT"
      })
  void aHeaderHasAnEnglishDate(Instant instant, String text) {
    assertThat(Instants.httpDate(instant)).isEqualTo(text);
    assertThat(Instants.ofHttpDate(text)).isEqualTo(instant);
  }
}
