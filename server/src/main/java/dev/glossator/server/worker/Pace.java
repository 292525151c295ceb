// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import java.time.Duration;

/** How fast a slot works: targets in a second, the latest work counting most. */
final class Pace {

  /** A guess, until anything was worked on. */
  private static final double FIRST_GUESS = 500;

  private static final double KEPT = 0.98;

  private double targets;
  private double seconds;
  private long targetsInAll;
  private double secondsInAll;

  synchronized void worked(int more, Duration time) {
    targetsInAll += more;
    secondsInAll += time.toNanos() / 1e9;
    if (more > 0) {
      targets = targets * KEPT + more;
      seconds = seconds * KEPT + time.toNanos() / 1e9;
    }
  }

  /** Targets since the start. */
  synchronized long targetsInAll() {
    return targetsInAll;
  }

  /** Seconds of all slots since the start. */
  synchronized double secondsInAll() {
    return secondsInAll;
  }

  /** What so many targets take with so many slots. */
  synchronized Duration expected(long work, int slots) {
    double rate = seconds > 0 ? targets / seconds : FIRST_GUESS;
    return Duration.ofMillis(Math.round(1_000.0 * work / rate / Math.max(1, slots)));
  }
}
