// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of one member outside the body (path label, query key or header), read with the same
 * rules as the body. Absent values are null.
 */
public final class Texts {
  private final Path path;
  private final List<String> values;
  private final Violations violations;

  Texts(Path path, List<String> values, Violations violations) {
    this.path = path;
    this.values = values;
    this.violations = violations;
  }

  private <T> @Nullable T first(Function<String, @Nullable T> parse) {
    return values.isEmpty() ? null : parse.apply(values.getFirst());
  }

  /** A string of any content. */
  public @Nullable String string() {
    return first(text -> text);
  }

  /** A string under a rule. */
  public @Nullable String string(TextRule rule) {
    String value = string();
    if (value != null) {
      path.broken(violations, rule.faults(value));
    }
    return value;
  }

  /** An enum constant. */
  public <E extends Enum<E> & WireValue> @Nullable E enumeration(EnumRule<E> rule) {
    String text = string();
    if (text == null) {
      return null;
    }
    path.broken(violations, rule.faults(text));
    return rule.find(text);
  }

  /** A boolean, spelled exactly. */
  public @Nullable Boolean bool() {
    return first(
        text ->
            switch (text) {
              case "true" -> Boolean.TRUE;
              case "false" -> Boolean.FALSE;
              default -> throw unexpected("true or false");
            });
  }

  /** A whole number of 32 bits. */
  public @Nullable Integer integer(NumberRule rule) {
    return number("[+-]?[0-9]+", Integer::valueOf, "a whole number", rule);
  }

  /** A whole number of 64 bits. */
  public @Nullable Long longInteger(NumberRule rule) {
    return number("[+-]?[0-9]+", Long::valueOf, "a whole number", rule);
  }

  /** A number of 32 bits. */
  public @Nullable Float floating(NumberRule rule) {
    return number(DECIMAL, Float::valueOf, "a number", rule);
  }

  /** A number of 64 bits. */
  public @Nullable Double doubleFloating(NumberRule rule) {
    return number(DECIMAL, Double::valueOf, "a number", rule);
  }

  private static final String DECIMAL = "NaN|-?Infinity|-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

  private <N extends Number> @Nullable N number(
      String form, Function<String, N> parse, String wanted, NumberRule rule) {
    N value =
        first(
            text -> {
              try {
                if (text.matches(form)) {
                  return parse.apply(text);
                }
              } catch (NumberFormatException e) {
                // Out of range: the same answer as for no number at all.
              }
              throw unexpected(wanted);
            });
    if (value != null) {
      path.broken(violations, rule.faults(value.doubleValue()));
    }
    return value;
  }

  /** A point in time as ISO 8601 text. */
  public @Nullable Instant dateTime() {
    return instant(Instants::ofDateTime, "an ISO 8601 timestamp");
  }

  /** A point in time as an HTTP date. */
  public @Nullable Instant httpDate() {
    return instant(Instants::ofHttpDate, "an HTTP date");
  }

  /** A point in time as a number of seconds. */
  public @Nullable Instant epochSeconds() {
    return instant(Instants::ofEpochSeconds, "a timestamp in epoch seconds");
  }

  private @Nullable Instant instant(Function<String, Instant> parse, String wanted) {
    return first(
        text -> {
          try {
            return parse.apply(text);
          } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw unexpected(wanted);
          }
        });
  }

  /** All values; absent where there is none. */
  public <T> @Nullable List<T> list(SizeRule rule, Function<Texts, ? extends @Nullable T> decoder) {
    if (values.isEmpty()) {
      return null;
    }
    List<T> decoded = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      T value = decoder.apply(new Texts(path.element(i), List.of(values.get(i)), violations));
      if (value != null) {
        decoded.add(value);
      }
    }
    path.broken(violations, rule.faults(values.size()));
    return decoded;
  }

  private MalformedMessageException unexpected(String wanted) {
    return new MalformedMessageException("Expected " + wanted + " at '" + path.text() + "'");
  }
}
