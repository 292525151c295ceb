// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RisingClockTest {

  @Test
  void noInstantIsGivenTwiceAndNoneBeforeAnother() {
    Instant start = Instant.parse("2026-01-01T00:00:00.000001900Z");
    AtomicReference<Instant> now = new AtomicReference<>(start);
    InstantSource clock = new RisingClock(now::get);
    Instant first = clock.instant();
    Instant second = clock.instant();
    now.set(start.minusSeconds(60));
    Instant third = clock.instant();
    now.set(start.plusSeconds(60));
    assertThat(List.of(first, second, third, clock.instant()))
        .containsExactly(
            Instant.parse("2026-01-01T00:00:00.000001Z"),
            Instant.parse("2026-01-01T00:00:00.000002Z"),
            Instant.parse("2026-01-01T00:00:00.000003Z"),
            Instant.parse("2026-01-01T00:01:00.000001Z"));
  }
}
