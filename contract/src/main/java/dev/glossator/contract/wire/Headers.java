// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Header fields with lower-case names; a repeated field keeps its values in order. */
public final class Headers {
  /** No fields. */
  public static final Headers EMPTY = new Headers(Map.of());

  private final Map<String, List<String>> fields;

  private Headers(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /** Copies fields of any letter case; names that differ in case only are joined. */
  public static Headers of(Map<String, List<String>> fields) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    fields.forEach(
        (name, values) -> copy.computeIfAbsent(lower(name), _ -> new ArrayList<>()).addAll(values));
    copy.replaceAll((_, values) -> List.copyOf(values));
    return new Headers(Collections.unmodifiableMap(copy));
  }

  /** These fields and one more. */
  public Headers with(String name, String value) {
    Map<String, List<String>> copy = new LinkedHashMap<>(fields);
    List<String> values = new ArrayList<>(all(name));
    values.add(value);
    copy.put(lower(name), List.copyOf(values));
    return new Headers(Collections.unmodifiableMap(copy));
  }

  /** The first value of a field, if there is one. */
  public @Nullable String first(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? null : values.getFirst();
  }

  /** All values of a field, in the order in which they came. */
  public List<String> all(String name) {
    return fields.getOrDefault(lower(name), List.of());
  }

  /** All fields by lower-case name. */
  public Map<String, List<String>> asMap() {
    return fields;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Headers headers && fields.equals(headers.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** Names only: a value may be a secret. */
  @Override
  public String toString() {
    return "Headers" + fields.keySet();
  }
}
