// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists that a message may leave out: on the wire an absent list and an empty one mean the same.
 */
public final class Lists {

  private Lists() {}

  /** The list, or none where it is empty. */
  public static <T> @Nullable List<T> orAbsent(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  /** The list, or an empty one where the message has none. */
  public static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
