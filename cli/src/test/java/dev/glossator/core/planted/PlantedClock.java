// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.planted;

/** Breaks a rule on purpose, so that the rule is seen to fail. */
public final class PlantedClock {
  private PlantedClock() {}

  /** Reads the clock. */
  public static java.time.Instant now() {
    return java.time.Instant.now();
  }
}
