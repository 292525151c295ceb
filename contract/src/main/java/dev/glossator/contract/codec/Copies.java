// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies that nobody can change, for the generated records; a map keeps its order. */
public final class Copies {
  private Copies() {}

  /** A copy of a list that is there. */
  public static <T> List<T> of(List<T> values) {
    return List.copyOf(values);
  }

  /** A copy of a list, if there is one. */
  public static <T> @Nullable List<T> ofNullable(@Nullable List<T> values) {
    return values == null ? null : List.copyOf(values);
  }

  /** A copy of a map that is there. */
  public static <T> Map<String, T> of(Map<String, T> values) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A copy of a map, if there is one. */
  public static <T> @Nullable Map<String, T> ofNullable(@Nullable Map<String, T> values) {
    return values == null ? null : of(values);
  }
}
