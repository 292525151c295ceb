// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.dbt;

import dev.glossator.sources.reading.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON file that dbt wrote. Such files grow to hundreds of megabytes, so the entries of a
 * section are handed over one by one and sections that nobody asked for are passed over.
 */
final class Artefact {
  private static final Pattern VERSION = Pattern.compile("/v(\\d+)\\.json$");
  private static final int LONGEST_TEXT = 16 * 1024 * 1024;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(LONGEST_TEXT)
                  .build())
          .build();

  private final Path file;

  Artefact(Path file) {
    this.file = file;
  }

  /** Told of each entry of a section. */
  interface Entry {
    void read(String section, String id, Json entry);
  }

  /** Reads the sections, which are objects of objects, and {@code metadata}. */
  void read(Set<String> sections, Entry entry) {
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw damaged();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String section = parser.currentName();
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT && section.equals("metadata")) {
          entry.read(section, "", new Json(object(parser)));
        } else if (token == JsonToken.START_OBJECT && sections.contains(section)) {
          while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String id = parser.currentName();
            parser.nextToken();
            entry.read(section, id, new Json(value(parser)));
          }
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw SourceException.unreadable(file.getFileName() + " cannot be read");
    } catch (JacksonException e) {
      throw damaged();
    }
  }

  private SourceException damaged() {
    return SourceException.unreadable(
        file.getFileName() + " is damaged or was cut off; let dbt write it again");
  }

  /** The number in the address of the schema that the file names; -1 when it names none. */
  static int version(Json metadata) {
    Matcher version = VERSION.matcher(metadata.text("dbt_schema_version"));
    return version.find() ? Integer.parseInt(version.group(1)) : -1;
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME ->
          null;
    };
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = value(parser);
      if (value != null) {
        members.put(name, value);
      }
    }
    return members;
  }

  private static List<Object> array(JsonParser parser) {
    List<Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object element = value(parser);
      if (element != null) {
        elements.add(element);
      }
    }
    return elements;
  }
}
