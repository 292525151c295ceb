// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlotsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Slots slots = new Slots(2);

  @Test
  void aRequestThatAsksAgainHoldsOneSlot() {
    assertThat(slots.reserve("a", NOW)).isTrue();
    assertThat(slots.reserve("a", NOW)).isTrue();
    assertThat(slots.reserve("b", NOW)).isTrue();
    assertThat(slots.reserve("c", NOW)).isFalse();
  }

  @Test
  void whatIsGivenBackIsFreeAtOnceAndOnlyOnce() {
    slots.reserve("a", NOW);
    slots.giveBack("a");
    slots.giveBack("a");
    assertThat(slots.takeFree()).isEqualTo(2);
  }

  @Test
  void anAdoptedSlotIsTheRunsUntilItIsReleased() {
    slots.reserve("a", NOW);
    slots.adopt("a");
    assertThat(slots.takeFree()).isEqualTo(1);
    slots.release(2);
    assertThat(slots.takeFree()).isEqualTo(2);
  }

  @Test
  void aRequestThatIsNeverHeardOfAgainLosesItsSlot() {
    slots.reserve("a", NOW);
    slots.reserve("b", NOW);
    assertThat(slots.reserve("c", NOW.plusSeconds(61))).isTrue();
    slots.adopt("a");
    assertThat(slots.takeFree()).as("c, and a that came late").isZero();
  }
}
