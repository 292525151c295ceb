// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  private static int letIn(RateLimit limit, String key, int sent, Instant at) {
    int let = 0;
    for (int request = 0; request < sent; request++) {
      try {
        limit.count(key, at);
        let++;
      } catch (ApiException tooMany) {
        assertThat(tooMany.kind().status()).isEqualTo(429);
      }
    }
    return let;
  }

  @Test
  void eachKeyHasItsOwnSecond() {
    RateLimit limit = RateLimit.of("5");
    assertThat(letIn(limit, "a", 20, NOW)).isEqualTo(5);
    assertThat(letIn(limit, "b", 3, NOW)).isEqualTo(3);
    assertThat(letIn(limit, "a", 20, NOW.plusMillis(400))).isEqualTo(2);
    assertThat(letIn(limit, "a", 20, NOW.plusSeconds(60))).isEqualTo(5);
    assertThat(letIn(limit, "a", 1, NOW)).as("a clock that goes back").isZero();
  }

  @Test
  void withoutALimitNothingIsCounted() {
    assertThat(letIn(RateLimit.of(null), "a", 10_000, NOW)).isEqualTo(10_000);
    assertThatCode(() -> RateLimit.of("")).doesNotThrowAnyException();
  }

  @Test
  void nonsenseIsNamed() {
    assertThatThrownBy(() -> RateLimit.of("many")).hasMessageContaining("GLOSSATOR_RATE is many");
  }
}
