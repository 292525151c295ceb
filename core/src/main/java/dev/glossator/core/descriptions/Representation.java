// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What kind of value a column holds, told by the last word of its name: the representation term of
 * ISO/IEC 11179-5.
 */
enum Representation {
  IDENTIFIER(
      "id",
      "identifier",
      "key",
      "number",
      "no",
      "nr",
      "nbr",
      "num",
      "uuid",
      "guid",
      "reference",
      "ref",
      "sk",
      "pk",
      "fk",
      "sku"),
  CODE("code", "cd", "symbol", "abbreviation"),
  CATEGORY("status", "type", "class", "category", "kind", "style", "line", "level", "group"),
  FLAG("flag", "flg", "indicator", "ind", "switch"),
  DATE("date", "dt", "time", "timestamp", "ts", "datetime", "day", "at", "on"),
  AMOUNT(
      "amount",
      "amt",
      "price",
      "cost",
      "value",
      "total",
      "subtotal",
      "balance",
      "fee",
      "tax",
      "sales",
      "revenue",
      "salary",
      "premium"),
  RATE("rate", "percent", "pct", "percentage", "ratio", "share", "margin", "discount"),
  QUANTITY(
      "quantity",
      "qty",
      "count",
      "cnt",
      "size",
      "weight",
      "length",
      "height",
      "width",
      "hours",
      "days"),
  TEXT("description", "comment", "comments", "note", "notes", "text", "remarks", "summary"),
  NAME("name", "title", "label"),
  OTHER();

  private static final Map<String, Representation> BY_WORD = byWord();
  private static final Set<String> MODIFIERS = Set.of("local", "utc", "gmt");

  private final List<String> words;

  Representation(String... words) {
    this.words = List.of(words);
  }

  private static Map<String, Representation> byWord() {
    Map<String, Representation> found = new java.util.HashMap<>();
    for (Representation representation : values()) {
      representation.words.forEach(w -> found.put(w, representation));
    }
    return Map.copyOf(found);
  }

  /** The representation of a business name such as {@code Requested Delivery Date}. */
  static Representation of(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    int last = words.length - 1;
    while (last > 0 && (MODIFIERS.contains(words[last]) || words[last].matches("\\d+"))) {
      last--;
    }
    // A name of signs only, such as an emoji, has no words at all.
    return last < 0 ? OTHER : BY_WORD.getOrDefault(words[last], OTHER);
  }

  /** Whether the smallest and largest value say something about the column. */
  boolean ranged() {
    return switch (this) {
      case AMOUNT, RATE, QUANTITY, OTHER, CATEGORY -> true;
      case IDENTIFIER, CODE, FLAG, DATE, TEXT, NAME -> false;
    };
  }
}
