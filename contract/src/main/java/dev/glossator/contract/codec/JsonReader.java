// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import dev.glossator.contract.wire.Blob;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * A cursor over a JSON body for the generated records. Constraints that break are gathered; a type
 * that is wrong, or text that is no JSON, ends the reading with its position.
 */
public final class JsonReader {
  private final @Nullable JsonParser parser;
  private final Violations violations;
  private final Deque<Path> structures = new ArrayDeque<>();
  private Path path = Path.ROOT;

  private JsonReader(@Nullable JsonParser parser, Violations violations) {
    this.parser = parser;
    this.violations = violations;
  }

  /** Stands on the first token; no bytes are an object without members. */
  static JsonReader open(Blob json, Violations violations) {
    if (json.isEmpty()) {
      return new JsonReader(null, violations);
    }
    try {
      JsonParser parser =
          Json.FACTORY.createParser(Json.READ, json.unsafeBytes(), 0, json.length());
      JsonReader in = new JsonReader(parser, violations);
      in.next();
      return in;
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  /** Reads a whole document with one decoder; no bytes are an object without members. */
  public static <T> T document(Blob json, Function<JsonReader, T> decoder) {
    Violations violations = Violations.strict();
    JsonReader in = open(json, violations);
    T value = decoder.apply(in);
    in.end();
    violations.throwIfAny();
    return value;
  }

  /** Enters an object. */
  public void beginStructure() {
    if (parser != null) {
      expect(JsonToken.START_OBJECT, "an object");
    }
    structures.push(path);
  }

  /** Goes to the next member that is there and not null; leaves the object at its end. */
  public boolean nextMember() {
    if (parser != null) {
      while (next() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (next() != JsonToken.VALUE_NULL) {
          path = structures.element().member(name);
          return true;
        }
      }
    }
    path = structures.pop();
    return false;
  }

  /** The name of the member whose value comes next. */
  public String member() {
    return path.segment();
  }

  /** Passes over a value that the contract does not know. */
  public void skip() {
    try {
      parser().skipChildren();
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  /** Whether a required member came; reports it where it did not. */
  public boolean require(String name, @Nullable Object value) {
    if (value == null) {
      violations.missing(path.member(name).text());
    }
    return value != null;
  }

  /** A union needs exactly one member, and one that is known. */
  public void onlyOne(int members, int unknown) {
    if (members != 1 || unknown != 0) {
      String name = path.text().isEmpty() ? "the union" : "'" + path.text() + "'";
      throw new MalformedMessageException(
          "Exactly one member of "
              + name
              + " must be set; found "
              + (members == 0 ? "none" : members)
              + (unknown == 0 ? "" : " that is known and " + unknown + " that is not"));
    }
  }

  /** A string of any content. */
  public String string() {
    expect(JsonToken.VALUE_STRING, "a string");
    return text();
  }

  /** A string under a rule. */
  public String string(TextRule rule) {
    String value = string();
    path.broken(violations, rule.faults(value));
    return value;
  }

  /** An enum constant; a text outside the set is a violation. */
  public <E extends Enum<E> & WireValue> @Nullable E enumeration(EnumRule<E> rule) {
    String text = string();
    path.broken(violations, rule.faults(text));
    return rule.find(text);
  }

  /** A boolean. */
  public Boolean bool() {
    JsonToken token = parser().currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw unexpected("a boolean");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  /** A whole number of 32 bits. */
  public Integer integer(NumberRule rule) {
    long value = whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    path.broken(violations, rule.faults(value));
    return (int) value;
  }

  /** A whole number of 64 bits. */
  public Long longInteger(NumberRule rule) {
    long value = whole(Long.MIN_VALUE, Long.MAX_VALUE);
    path.broken(violations, rule.faults(value));
    return value;
  }

  /** A number of 32 bits; NaN and the infinities come as strings. */
  public Float floating(NumberRule rule) {
    return (float) (double) doubleFloating(rule);
  }

  /** A number of 64 bits; NaN and the infinities come as strings. */
  public Double doubleFloating(NumberRule rule) {
    double value =
        switch (parser().currentToken()) {
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.parseDouble(text());
          case VALUE_STRING -> special(text());
          case null, default -> throw unexpected("a number");
        };
    path.broken(violations, rule.faults(value));
    return value;
  }

  private double special(String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw unexpected("a number");
    };
  }

  /** A point in time as a number of seconds. */
  public Instant epochSeconds() {
    JsonToken token = parser().currentToken();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw unexpected("a timestamp in epoch seconds");
    }
    return instant(Instants::ofEpochSeconds, text(), "a timestamp in epoch seconds");
  }

  /** A point in time as ISO 8601 text. */
  public Instant dateTime() {
    return instant(Instants::ofDateTime, string(), "an ISO 8601 timestamp");
  }

  /** A point in time as an HTTP date. */
  public Instant httpDate() {
    return instant(Instants::ofHttpDate, string(), "an HTTP date");
  }

  private Instant instant(Function<String, Instant> parse, String text, String wanted) {
    try {
      return parse.apply(text);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw unexpected(wanted);
    }
  }

  /** Bytes in base64. */
  public Blob blob(SizeRule rule) {
    String text = string();
    try {
      if (text.length() % 4 != 0) {
        throw unexpected("base64 text with its padding");
      }
      Blob value = Blob.wrap(Base64.getDecoder().decode(text));
      path.broken(violations, rule.faults(value.length()));
      return value;
    } catch (IllegalArgumentException e) {
      throw unexpected("base64 text");
    }
  }

  /** A list; an element may be missing from the result only where a violation was gathered. */
  public <T> List<T> list(SizeRule rule, Function<JsonReader, ? extends @Nullable T> decoder) {
    expect(JsonToken.START_ARRAY, "a list");
    Path here = path;
    List<T> values = new ArrayList<>();
    int size = 0;
    while (next() != JsonToken.END_ARRAY) {
      path = here.element(size++);
      addTo(values, decoder);
    }
    path = here;
    path.broken(violations, rule.faults(size));
    return values;
  }

  private <T> void addTo(List<T> values, Function<JsonReader, ? extends @Nullable T> decoder) {
    notNull();
    T value = decoder.apply(this);
    if (value != null) {
      values.add(value);
    }
  }

  /** A map whose keys are under a rule. */
  public <T> Map<String, T> map(
      SizeRule rule, TextRule keys, Function<JsonReader, ? extends @Nullable T> decoder) {
    return map(rule, keys::faults, decoder);
  }

  /** A map with string keys, in the order in which they came; null values are left out. */
  public <T> Map<String, T> map(
      SizeRule rule,
      Function<String, List<String>> keys,
      Function<JsonReader, ? extends @Nullable T> decoder) {
    expect(JsonToken.START_OBJECT, "a map");
    Path here = path;
    Map<String, T> values = new LinkedHashMap<>();
    int size = 0;
    while (next() == JsonToken.PROPERTY_NAME) {
      String key = parser().currentName();
      here.key().broken(violations, keys.apply(key));
      next();
      notNull();
      path = here.value(key);
      T value = decoder.apply(this);
      if (value != null) {
        values.put(key, value);
      }
      size++;
    }
    path = here;
    path.broken(violations, rule.faults(size));
    return values;
  }

  private void notNull() {
    if (parser().currentToken() == JsonToken.VALUE_NULL) {
      throw unexpected("a value that is not null");
    }
  }

  /** Nothing may follow the document. */
  void end() {
    if (parser != null && next() != null) {
      throw unexpected("the end of the body");
    }
  }

  private long whole(long min, long max) {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    try {
      long value = Long.parseLong(text());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Too many digits for 64 bits: the same fault as too large.
    }
    throw unexpected("a whole number between " + min + " and " + max);
  }

  private JsonParser parser() {
    if (parser == null) {
      throw new MalformedMessageException("Expected a JSON body, found none");
    }
    return parser;
  }

  private @Nullable JsonToken next() {
    try {
      return parser().nextToken();
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  private String text() {
    try {
      return parser().getString();
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  private void expect(JsonToken token, String wanted) {
    if (parser().currentToken() != token) {
      throw unexpected(wanted);
    }
  }

  private MalformedMessageException unexpected(String wanted) {
    String where = path.text().isEmpty() ? "" : " at '" + path.text() + "'";
    return new MalformedMessageException(
        "Expected " + wanted + where + " (" + Json.at(parser().currentTokenLocation()) + ")");
  }

  private static MalformedMessageException broken(JacksonException e) {
    String where = e.getLocation() == null ? "" : " (" + Json.at(e.getLocation()) + ")";
    // The library says which of its classes sets the limit.
    String what =
        e instanceof StreamConstraintsException
            ? "a number may have 100 characters, and lists and structures may lie "
                + Json.NESTING_MAX
                + " deep in each other at most"
            : e.getOriginalMessage();
    return new MalformedMessageException("Malformed JSON: " + what + where);
  }
}
