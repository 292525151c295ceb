// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract;

import dev.glossator.contract.wire.PercentCoding;
import java.util.List;
import java.util.Map;

/** A path template such as {@code /v2/domains/{identifier}}, cut into segments. */
public record UriPattern(String template, List<String> segments) {
  /** Cuts a template. */
  public static UriPattern of(String template) {
    return new UriPattern(template, split(template));
  }

  /** The segments of a raw path: split first, decoded after, so that %2F stays in its segment. */
  static List<String> split(String rawPath) {
    return List.of(rawPath.substring(rawPath.startsWith("/") ? 1 : 0).split("/", -1));
  }

  static boolean isLabel(String segment) {
    return segment.startsWith("{");
  }

  static String labelName(String segment) {
    return segment.substring(1, segment.length() - 1);
  }

  /** The raw path for labels; every label must be there and not empty. */
  public String expand(Map<String, String> labels) {
    StringBuilder path = new StringBuilder();
    for (String segment : segments) {
      path.append('/').append(isLabel(segment) ? encoded(labelName(segment), labels) : segment);
    }
    return path.toString();
  }

  private static String encoded(String name, Map<String, String> labels) {
    String value = labels.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("'" + name + "' stands in the path and must not be empty");
    }
    return PercentCoding.encode(value);
  }
}
