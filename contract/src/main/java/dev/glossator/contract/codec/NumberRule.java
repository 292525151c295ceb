// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import java.util.List;

/** The bounds, inclusive, of a number. */
public record NumberRule(double min, double max) {
  /** Every number. */
  public static final NumberRule ANY =
      new NumberRule(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  List<String> faults(double value) {
    if (value < min) {
      return List.of("Member must have value greater than or equal to " + plain(min));
    }
    return value > max
        ? List.of("Member must have value less than or equal to " + plain(max))
        : List.of();
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }
}
