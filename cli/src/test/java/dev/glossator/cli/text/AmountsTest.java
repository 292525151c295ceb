// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void numbersReadTheSameUnderEveryLocale() {
    assertThat(Amounts.count(1204)).isEqualTo("1,204");
    assertThat(Amounts.count(1, "table")).isEqualTo("1 table");
    assertThat(Amounts.count(2, "entry")).isEqualTo("2 entries");
    assertThat(Amounts.about(1_204_000)).isEqualTo("1.2 M");
    assertThat(Amounts.about(38_112)).isEqualTo("38 K");
    assertThat(Amounts.about(950)).isEqualTo("950");
    assertThat(Amounts.seconds(Duration.ofMillis(1_080))).isEqualTo("1.1 s");
    assertThat(Amounts.seconds(Duration.ofSeconds(123))).isEqualTo("2 min 03 s");
  }

  @Test
  void nothingIsShownAsCertain() {
    assertThat(Amounts.confidence(0.999)).isEqualTo("0.99");
    assertThat(Amounts.confidence(0.884)).isEqualTo("0.88");
    assertThat(Amounts.confidence(0.9496)).isEqualTo("0.94");
    assertThat(Amounts.confidence(0.29)).isEqualTo("0.29");
    assertThat(Amounts.confidence(0.5)).isEqualTo("0.50");
    assertThat(Amounts.confidence(1e-6)).isEqualTo("0.00");
  }
}
