// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.ids;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * A clock whose instants never repeat or go back while the process lives, to the microsecond that
 * is stored: what is written one after the other is listed in that order.
 */
public final class RisingClock implements InstantSource {

  private final InstantSource clock;
  private Instant last = Instant.MIN;

  public RisingClock(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Instant instant() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    return last;
  }
}
