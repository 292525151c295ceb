// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import dev.glossator.core.evidence.ValueType;
import dev.glossator.sources.reading.Reservoir;
import dev.glossator.sources.reading.SourceColumn;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.TableSample;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON objects as rows: every member that occurs is a column, nested values stay JSON text. */
final class JsonRows {
  private static final int COLUMNS_MAX = 10_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(16_000_000)
                  .maxNumberLength(1_000)
                  .maxNestingDepth(200)
                  .build())
          .build();

  private final Reservoir reservoir;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private long line;
  private long wrong;
  private long firstWrong;

  JsonRows(Reservoir reservoir) {
    this.reservoir = reservoir;
  }

  long seen() {
    return reservoir.seen();
  }

  List<@Nullable String[]> rows() {
    return reservoir.rows();
  }

  void addLine(String text) {
    line++;
    if (text.isBlank()) {
      return;
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        reservoir.add(row(parser));
        return;
      }
      wrong();
    } catch (JacksonException e) {
      wrong();
    }
  }

  private void wrong() {
    wrong++;
    if (firstWrong == 0) {
      firstWrong = line;
    }
  }

  void addArray(Reader text, long limit) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      while (reservoir.seen() < limit && parser.nextToken() == JsonToken.START_OBJECT) {
        line = parser.currentTokenLocation().getLineNr();
        reservoir.add(row(parser));
      }
    } catch (JacksonException e) {
      throw SourceException.unreadable(
          "line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + " is not JSON as expected");
    }
  }

  private @Nullable String[] row(JsonParser parser) {
    @Nullable String[] row = new @Nullable String[members.size()];
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      Member member = members.get(name);
      if (member == null) {
        if (members.size() >= COLUMNS_MAX) {
          parser.skipChildren();
          continue;
        }
        member = new Member(members.size());
        members.put(name, member);
      }
      if (member.index >= row.length) {
        row = java.util.Arrays.copyOf(row, members.size());
      }
      row[member.index] = member.value(parser, token);
    }
    return row;
  }

  List<SourceColumn> columns() {
    List<SourceColumn> columns = new ArrayList<>();
    members.forEach(
        (name, member) ->
            columns.add(new SourceColumn(name, member.type(values(name)), true, null)));
    return columns;
  }

  List<String> values(String name) {
    int index = Objects.requireNonNull(members.get(name)).index;
    List<String> values = new ArrayList<>();
    for (@Nullable String[] row : reservoir.rows()) {
      String value = index < row.length ? row[index] : null;
      if (value != null && !value.isBlank()) {
        values.add(value);
      }
    }
    return values;
  }

  void oddities(Consumer<String> odd) {
    if (reservoir.seen() == 0) {
      throw SourceException.unreadable(
          "holds no JSON object; expected one object a line, or an array of objects");
    }
    if (wrong > 0) {
      odd.accept(
          "line " + firstWrong + " is no JSON object; " + wrong + " such lines were left out");
    }
  }

  /** One member of the objects: its place in a row and the kinds of values it had. */
  private static final class Member {
    private final int index;
    private boolean texts;
    private boolean objects;
    private boolean lists;
    private boolean plain;

    Member(int index) {
      this.index = index;
    }

    @Nullable String value(JsonParser parser, JsonToken token) {
      return switch (token) {
        case VALUE_NULL,
            NOT_AVAILABLE,
            END_OBJECT,
            END_ARRAY,
            PROPERTY_NAME,
            VALUE_EMBEDDED_OBJECT ->
            null;
        case START_OBJECT -> {
          objects = true;
          yield nested(parser);
        }
        case START_ARRAY -> {
          lists = true;
          yield nested(parser);
        }
        case VALUE_STRING -> {
          texts = true;
          yield TableSample.cut(parser.getString());
        }
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
          plain = true;
          yield TableSample.cut(parser.getString());
        }
      };
    }

    private static @Nullable String nested(JsonParser parser) {
      StringWriter text = new StringWriter();
      try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
        out.copyCurrentStructure(parser);
      }
      return TableSample.cut(text.toString());
    }

    /**
     * The type where JSON has one; null for numbers and truth values, which are told apart later.
     */
    @Nullable String type(List<String> values) {
      if (objects || lists) {
        return objects ? "STRUCT" : "LIST";
      }
      if (texts) {
        ValueType type = plain ? ValueType.TEXT : ValueType.of(values);
        return type.temporal() ? type.inferredName() : "VARCHAR";
      }
      return null;
    }
  }
}
