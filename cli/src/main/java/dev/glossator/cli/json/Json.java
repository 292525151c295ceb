// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into maps, lists, texts, numbers and truth values, and writes them. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** One line of JSON; members stand in the order of the map. */
  public static String write(@Nullable Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(generator, value);
    }
    return text.toString();
  }

  private static void write(JsonGenerator to, @Nullable Object value) {
    switch (value) {
      case null -> to.writeNull();
      case String s -> to.writeString(s);
      case Boolean b -> to.writeBoolean(b);
      case Integer i -> to.writeNumber(i);
      case Long l -> to.writeNumber(l);
      case Double d -> to.writeNumber(d);
      case BigDecimal d -> to.writeNumber(d);
      case List<?> list -> {
        to.writeStartArray();
        list.forEach(v -> write(to, v));
        to.writeEndArray();
      }
      case Map<?, ?> map -> {
        to.writeStartObject();
        map.forEach(
            (k, v) -> {
              to.writeName(String.valueOf(k));
              write(to, v);
            });
        to.writeEndObject();
      }
      default -> throw new IllegalArgumentException("no JSON for a " + value.getClass().getName());
    }
  }

  /**
   * The value that the text holds.
   *
   * @throws JsonException when it is no JSON, with line and column
   */
  public static @Nullable Object read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new JsonException("empty text instead of JSON");
      }
      Object value = value(parser, first);
      if (parser.nextToken() != null) {
        throw new JsonException("more text behind the end of the JSON value");
      }
      return value;
    } catch (JacksonException e) {
      throw new JsonException(e.getOriginalMessage() + place(e), e);
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  private static @Nullable Object value(JsonParser from, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(from);
      case START_ARRAY -> array(from);
      case VALUE_STRING -> from.getString();
      case VALUE_NUMBER_INT -> integer(from);
      case VALUE_NUMBER_FLOAT -> from.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new JsonException("unexpected " + token);
    };
  }

  private static Object integer(JsonParser from) {
    return switch (from.getNumberType()) {
      case INT, LONG -> from.getLongValue();
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> from.getDoubleValue();
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser from) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (from.nextToken() != JsonToken.END_OBJECT) {
      String name = from.currentName();
      map.put(name, value(from, from.nextToken()));
    }
    return map;
  }

  private static List<@Nullable Object> array(JsonParser from) {
    List<@Nullable Object> list = new ArrayList<>();
    for (JsonToken t = from.nextToken(); t != JsonToken.END_ARRAY; t = from.nextToken()) {
      list.add(value(from, t));
    }
    return list;
  }
}
