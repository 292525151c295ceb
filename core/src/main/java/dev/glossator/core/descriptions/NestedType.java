// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts a type of several values into words, as DuckDB ({@code STRUCT(a INTEGER)[]}) and Spark
 * ({@code array<struct<a:int>>}) write it.
 */
final class NestedType {
  private static final int FIELDS_NAMED = 6;

  private NestedType() {}

  /** {@code a list of structures of sku, qty and price}; empty for a type of single values. */
  static Optional<String> words(String type) {
    String t = type.strip();
    String lower = t.toLowerCase(Locale.ROOT);
    if (t.endsWith("[]")) {
      return Optional.of(list(t.substring(0, t.length() - 2)));
    }
    if (lower.startsWith("array<") || lower.startsWith("list(")) {
      return Optional.of(list(inside(t)));
    }
    if (lower.startsWith("map(") || lower.startsWith("map<")) {
      return Optional.of("a map of keys and values");
    }
    return structure(t).map(fields -> "a structure of " + fields);
  }

  private static String list(String element) {
    return "a list" + structure(element.strip()).map(f -> " of structures of " + f).orElse("");
  }

  private static Optional<String> structure(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("struct(") && !lower.startsWith("struct<") && !lower.startsWith("row(")) {
      return Optional.empty();
    }
    List<String> names = parts(inside(type)).stream().map(NestedType::name).toList();
    List<String> shown = new ArrayList<>(names.stream().limit(FIELDS_NAMED).toList());
    int more = names.size() - shown.size();
    if (more > 0) {
      shown.add(Figures.count(more) + (more == 1 ? " other field" : " other fields"));
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(Figures.list(shown, "and"));
  }

  private static String inside(String type) {
    int open = 0;
    while (open < type.length() && type.charAt(open) != '(' && type.charAt(open) != '<') {
      open++;
    }
    int close = type.length() - (type.endsWith(")") || type.endsWith(">") ? 1 : 0);
    return open < close ? type.substring(open + 1, close) : "";
  }

  /** Cut at the commas that part two fields, not at those inside a field's own type. */
  private static List<String> parts(String fields) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < fields.length(); i++) {
      char c = fields.charAt(i);
      depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(fields.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(fields.substring(start));
    return parts.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static String name(String field) {
    int quote = field.startsWith("\"") ? field.indexOf('"', 1) : -1;
    return quote > 0 ? field.substring(1, quote) : field.split("[ :]", 2)[0];
  }
}
