// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.sources.reading.SourceException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The form of an asset that holds the table as its source has it: names, types and source comments.
 *
 * @param table the table's name
 * @param schema its schema, if it has one
 * @param columns in order
 */
record RelationalForm(String table, @Nullable String schema, List<Column> columns) {
  static final String NAME = "RelationalTableForm";
  static final String TYPE = "amazon.datazone.RelationalTableFormType";

  /** What the API takes of one form at most. */
  private static final int CONTENT_MAX = 300_000;

  private static final int COMMENT_MAX = 2_000;
  private static final JsonFactory JSON = JsonFactory.builder().build();

  RelationalForm {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param name as the source spells it
   * @param type as the source spells it
   * @param description the source's comment, if any
   */
  record Column(String name, String type, @Nullable String description) {}

  static RelationalForm of(TableEvidence evidence) {
    return new RelationalForm(
        evidence.origin().table(),
        evidence.origin().schema(),
        evidence.columns().stream().map(RelationalForm::column).toList());
  }

  private static Column column(ColumnEvidence column) {
    return new Column(column.name(), column.type(), shortened(column.comment()));
  }

  private static @Nullable String shortened(@Nullable String comment) {
    return comment == null || comment.length() <= COMMENT_MAX
        ? comment
        : comment.substring(0, COMMENT_MAX);
  }

  /**
   * The columns of this form, which the source gives now, with the descriptions of another one
   * where people changed them: what the source said before tells the two apart.
   */
  RelationalForm keepingHumanText(RelationalForm current, @Nullable RelationalForm before) {
    Map<String, Column> standing = byName(current);
    Map<String, Column> said = before == null ? Map.of() : byName(before);
    List<Column> merged = new ArrayList<>();
    for (Column column : columns) {
      Column now = standing.get(column.name());
      Column earlier = said.get(column.name());
      if (now != null
          && earlier != null
          && !Objects.equals(now.description(), earlier.description())) {
        merged.add(new Column(column.name(), column.type(), now.description()));
      } else {
        merged.add(column);
      }
    }
    return new RelationalForm(table, schema, merged);
  }

  private static Map<String, Column> byName(RelationalForm form) {
    Map<String, Column> columns = new HashMap<>();
    form.columns().forEach(c -> columns.put(c.name(), c));
    return columns;
  }

  /**
   * The form as the API takes it: without comments where it would grow too long.
   *
   * @throws SourceException when even the names are too long
   */
  RelationalForm fitting() {
    if (content().length() <= CONTENT_MAX) {
      return this;
    }
    RelationalForm bare =
        new RelationalForm(
            table,
            schema,
            columns.stream().map(c -> new Column(c.name(), c.type(), null)).toList());
    if (bare.content().length() > CONTENT_MAX) {
      throw SourceException.unreadable(
          "the names of its "
              + columns.size()
              + " columns do not fit into a form of the catalogue");
    }
    return bare;
  }

  String content() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("tableName", table);
      if (schema != null) {
        json.writeStringProperty("schemaName", schema);
      }
      json.writeArrayPropertyStart("columns");
      for (Column column : columns) {
        json.writeStartObject();
        json.writeStringProperty("columnName", column.name());
        json.writeStringProperty("dataType", column.type());
        if (column.description() != null) {
          json.writeStringProperty("description", column.description());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  /** Reads a form's content; null when it is not of this shape. */
  static @Nullable RelationalForm read(@Nullable String content) {
    if (content == null) {
      return null;
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), content)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? form(parser) : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private static RelationalForm form(JsonParser parser) {
    Map<String, String> texts = new HashMap<>();
    List<Column> columns = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && name.equals("columns")) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          columns.add(column(parser));
        }
      } else if (token == JsonToken.VALUE_STRING) {
        texts.put(name, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    return new RelationalForm(
        texts.getOrDefault("tableName", ""), texts.get("schemaName"), columns);
  }

  private static Column column(JsonParser parser) {
    Map<String, String> texts = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        texts.put(name, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    return new Column(
        texts.getOrDefault("columnName", ""),
        texts.getOrDefault("dataType", ""),
        texts.get("description"));
  }
}
