// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Groups words such as code, date or amount by what they say about a value. */
enum Representation {
  IDENTIFIER,
  CODE,
  NAME,
  DESCRIPTION,
  DATE,
  TIME,
  AMOUNT,
  NUMBER,
  SHARE,
  FLAG,
  TYPE,
  STATUS;

  /** 1 when both name the same kind of value, -1 when they name different ones, else 0. */
  static int agreement(List<String> column, List<String> term) {
    Set<Representation> left = of(column);
    Set<Representation> right = of(term);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    left.retainAll(right);
    return left.isEmpty() ? -1 : 1;
  }

  private static Set<Representation> of(List<String> words) {
    Set<Representation> found = new HashSet<>();
    for (String word : words) {
      switch (word) {
        case "id", "identifier", "key", "uuid", "guid" -> found.add(IDENTIFIER);
        case "code", "cd" -> found.add(CODE);
        case "name", "nm", "title" -> found.add(NAME);
        case "description", "desc", "text", "comment", "note" -> found.add(DESCRIPTION);
        case "date", "dt", "day" -> found.add(DATE);
        case "time", "timestamp", "datetime" -> found.add(TIME);
        case "amount", "amt", "price", "cost", "total" -> found.add(AMOUNT);
        case "number", "num", "no", "count", "quantity", "qty" -> found.add(NUMBER);
        case "rate", "percent", "percentage", "pct", "ratio" -> found.add(SHARE);
        case "flag", "indicator", "ind" -> found.add(FLAG);
        case "type", "category", "class" -> found.add(TYPE);
        case "status", "state" -> found.add(STATUS);
        default -> {
          continue;
        }
      }
    }
    return found;
  }
}
