// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A decoded query string: repeated keys are lists. */
public record Query(Map<String, List<String>> values) {
  /**
   * Splits on the ampersand first and decodes after. A plus sign is a plus sign: the signature sees
   * it so, and a reader that saw a space could be told something that nobody signed.
   *
   * @throws IllegalArgumentException for a broken escape
   */
  public static Query parse(String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : raw.split("&")) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String key = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        values
            .computeIfAbsent(PercentCoding.decode(key), _ -> new ArrayList<>())
            .add(PercentCoding.decode(value));
      }
    }
    return new Query(values);
  }

  /** All values of a key, empty where it is absent. */
  public List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }
}
