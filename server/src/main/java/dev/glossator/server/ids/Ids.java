// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.ids;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes identities as the service's look: fourteen lower-case letters and digits. Ten are
 * microseconds, never twice the same in one process, so that ids sort as they were made; four are
 * chance, so that two nodes do not meet.
 */
public final class Ids {
  private static final int RADIX = 36;
  private static final int TIME_DIGITS = 10;
  private static final int CHANCE = RADIX * RADIX * RADIX * RADIX;

  private final InstantSource clock;
  private final RandomGenerator random;
  private long last;

  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public String next() {
    return digits(tick(), TIME_DIGITS) + digits(random.nextInt(CHANCE), 4);
  }

  public String nextDomain() {
    return "dzd_" + next();
  }

  /** Ids of user profiles are UUIDs. */
  public String nextUser() {
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & ~(3L << 62)) | (2L << 62);
    return new UUID(high, low).toString();
  }

  private synchronized long tick() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    last = Math.max(now, last + 1);
    return last;
  }

  private static String digits(long number, int count) {
    String text = Long.toString(number, RADIX);
    return "0".repeat(count - text.length()) + text;
  }
}
