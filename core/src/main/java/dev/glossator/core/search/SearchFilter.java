// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A condition on attributes. */
public sealed interface SearchFilter {

  /** All of them hold. */
  record And(List<SearchFilter> filters) implements SearchFilter {
    public And {
      filters = List.copyOf(filters);
    }
  }

  /** One of them holds. */
  record Or(List<SearchFilter> filters) implements SearchFilter {
    public Or {
      filters = List.copyOf(filters);
    }
  }

  /**
   * One comparison.
   *
   * @param attribute as the client spells it
   * @param operator how to compare
   * @param value the text to compare with, or the number as text
   * @param number the number to compare with, when one was given as such
   */
  record Comparison(String attribute, Operator operator, String value, @Nullable Long number)
      implements SearchFilter {

    private static final String WHOLE_NUMBER = "-?[0-9]{1,15}";

    /**
     * Milliseconds since 1970, of a whole number or an ISO 8601 instant; empty for anything else.
     */
    public OptionalLong millis() {
      if (number != null) {
        return OptionalLong.of(number);
      }
      try {
        return OptionalLong.of(
            value.matches(WHOLE_NUMBER)
                ? Long.parseLong(value)
                : Instant.parse(value).toEpochMilli());
      } catch (DateTimeParseException | ArithmeticException e) {
        return OptionalLong.empty();
      }
    }
  }

  /** The ways of comparing, named as the API names them. */
  enum Operator {
    EQ,
    LE,
    LT,
    GE,
    GT,
    TEXT_SEARCH
  }
}
