// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Between text and tree. */
final class JsonText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  static Json read(String text) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      var value = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw new MalformedJson("expected the end of the text after the JSON value");
      }
      return value;
    } catch (JacksonException e) {
      // Jackson's own message quotes the text, which may be personal.
      var at = e.getLocation();
      throw new MalformedJson(
          at == null || at.getLineNr() < 1
              ? "not valid JSON"
              : "not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
  }

  private static Json value(JsonParser parser, @Nullable JsonToken token) {
    if (token == null) {
      throw new MalformedJson("expected a JSON value, found the end of the text");
    }
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Decimal(parser.getDecimalValue());
      case VALUE_TRUE -> new Json.Truth(true);
      case VALUE_FALSE -> new Json.Truth(false);
      case VALUE_NULL -> Json.NULL;
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new MalformedJson("expected a JSON value");
    };
  }

  private static Json members(JsonParser parser) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (var token = parser.nextToken();
        token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      var name = parser.currentName();
      members.put(name, value(parser, parser.nextToken()));
    }
    return new Json.Members(members);
  }

  private static Json items(JsonParser parser) {
    var items = new ArrayList<Json>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      items.add(value(parser, token));
    }
    return new Json.Items(items);
  }

  static String write(Json value) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(value, generator);
    }
    return text.toString();
  }

  private static void write(Json value, JsonGenerator generator) {
    switch (value) {
      case Json.Text text -> generator.writeString(text.value());
      case Json.Decimal number -> generator.writeNumber(number.value());
      case Json.Truth truth -> generator.writeBoolean(truth.value());
      case Json.Null ignored -> generator.writeNull();
      case Json.Items items -> {
        generator.writeStartArray();
        items.values().forEach(item -> write(item, generator));
        generator.writeEndArray();
      }
      case Json.Members members -> {
        generator.writeStartObject();
        members
            .values()
            .forEach(
                (name, member) -> {
                  generator.writeName(name);
                  write(member, generator);
                });
        generator.writeEndObject();
      }
    }
  }
}
