// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import java.util.List;

/** The bounds, inclusive, of a length: of a string, a list, a map or bytes. */
public record SizeRule(long min, long max) {
  /** Every length. */
  public static final SizeRule ANY = new SizeRule(0, Long.MAX_VALUE);

  List<String> faults(int size) {
    if (size < min) {
      return List.of("Member must have length greater than or equal to " + min);
    }
    return size > max ? List.of("Member must have length less than or equal to " + max) : List.of();
  }
}
