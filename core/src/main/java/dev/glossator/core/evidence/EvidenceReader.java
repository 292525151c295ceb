// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads evidence from JSON; members it does not know stay unused. */
final class EvidenceReader {
  private final JsonParser parser;

  EvidenceReader(JsonParser parser) {
    this.parser = parser;
  }

  TableEvidence read() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("evidence must be a JSON object");
    }
    Members table = members();
    if (parser.nextToken() != null) {
      throw new IllegalArgumentException("evidence must be one JSON object, more follows it");
    }
    long version = table.number("version", 0);
    if (version < 1 || version > EvidenceJson.VERSION) {
      throw new IllegalArgumentException(
          "evidence version "
              + version
              + " is unknown; this program reads 1 to "
              + EvidenceJson.VERSION);
    }
    return new TableEvidence(
        origin(table.object("origin")),
        table.text("comment"),
        table.number("rows", -1),
        table.flag("rowsExact"),
        table.number("sampledRows", 0),
        table.objects("columns").stream().map(EvidenceReader::column).toList(),
        table.objects("keys").stream().map(EvidenceReader::key).toList(),
        table.objects("inclusions").stream().map(EvidenceReader::inclusion).toList(),
        derivation(table.optionalObject("derivation")),
        table.objects("orders").stream().map(EvidenceReader::order).toList());
  }

  private static @Nullable Derivation derivation(@Nullable Members derivation) {
    return derivation == null
        ? null
        : new Derivation(
            derivation.strings("upstreams"),
            derivation.text("sql"),
            derivation.objects("accepted").stream()
                .map(a -> new Derivation.Accepted(a.required("column"), a.strings("values")))
                .toList());
  }

  private static DateOrder order(Members order) {
    return new DateOrder(
        order.required("column"), order.required("earlier"), order.number("rows", 0));
  }

  private static Origin origin(Members origin) {
    return new Origin(
        origin.required("kind"),
        origin.required("location"),
        origin.text("schema"),
        origin.required("table"),
        relation(origin.text("relation"), origin.flag("view")));
  }

  /** A relation that a newer program knows counts as the table or view that it is. */
  private static Origin.Relation relation(@Nullable String name, boolean view) {
    for (Origin.Relation known : Origin.Relation.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(name)) {
        return known;
      }
    }
    return view ? Origin.Relation.VIEW : Origin.Relation.TABLE;
  }

  private static ColumnEvidence column(Members column) {
    Members profile = column.optionalObject("profile");
    return new ColumnEvidence(
        column.required("name"),
        column.required("type"),
        column.flagOr("nullable", true),
        column.text("comment"),
        profile == null ? null : profile(profile),
        semanticType(column.text("semanticType")),
        column.flag("sensitive"));
  }

  private static ColumnProfile profile(Members profile) {
    return new ColumnProfile(
        profile.number("rows", 0),
        profile.number("nulls", 0),
        profile.number("distinct", 0),
        profile.flag("distinctExact"),
        profile.flag("complete"),
        profile.text("min"),
        profile.text("max"),
        profile.number("negatives", 0),
        (int) profile.number("minLength", -1),
        (int) profile.number("maxLength", -1),
        profile.objects("topValues").stream()
            .map(v -> new ValueCount(v.required("value"), v.number("count", 0)))
            .toList(),
        profile.objects("patterns").stream()
            .map(p -> new ValuePattern(p.required("pattern"), p.number("count", 0)))
            .toList());
  }

  private static TableKey key(Members key) {
    String kind = key.required("kind");
    for (TableKey.Kind known : TableKey.Kind.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
        return new TableKey(
            known,
            key.strings("columns"),
            key.text("referencedTable"),
            key.strings("referencedColumns"));
      }
    }
    throw new IllegalArgumentException(
        "key kind '" + kind + "' is none of primary, unique, foreign");
  }

  private static Inclusion inclusion(Members inclusion) {
    return new Inclusion(
        inclusion.required("column"),
        inclusion.required("referencedTable"),
        inclusion.required("referencedColumn"),
        inclusion.number("sampled", 0),
        inclusion.number("matched", 0));
  }

  /** A type that a newer program recognised and this one does not know counts as none. */
  private static SemanticType semanticType(@Nullable String name) {
    for (SemanticType known : SemanticType.values()) {
      if (known.name().equals(name)) {
        return known;
      }
    }
    return SemanticType.NONE;
  }

  private Members members() {
    Map<String, Object> values = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = value();
      if (value != null) {
        values.put(name, value);
      }
    }
    return new Members(values);
  }

  private @Nullable Object value() {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> members();
      case START_ARRAY -> elements();
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME ->
          null;
    };
  }

  private List<Object> elements() {
    List<Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object element = value();
      if (element != null) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** The members of one JSON object by name, with the checks every kind of value needs. */
  private record Members(Map<String, Object> values) {

    @Nullable String text(String name) {
      return switch (values.get(name)) {
        case null -> null;
        case String text -> text;
        case Object other -> throw wrong(name, "a string");
      };
    }

    String required(String name) {
      String text = text(name);
      if (text == null) {
        throw new IllegalArgumentException("evidence lacks the member '" + name + "'");
      }
      return text;
    }

    long number(String name, long absent) {
      return switch (values.get(name)) {
        case null -> absent;
        case Number number -> number.longValue();
        case Object other -> throw wrong(name, "a number");
      };
    }

    boolean flag(String name) {
      return flagOr(name, false);
    }

    boolean flagOr(String name, boolean absent) {
      return switch (values.get(name)) {
        case null -> absent;
        case Boolean flag -> flag;
        case Object other -> throw wrong(name, "true or false");
      };
    }

    @Nullable Members optionalObject(String name) {
      return switch (values.get(name)) {
        case null -> null;
        case Members members -> members;
        case Object other -> throw wrong(name, "an object");
      };
    }

    Members object(String name) {
      Members members = optionalObject(name);
      if (members == null) {
        throw new IllegalArgumentException("evidence lacks the member '" + name + "'");
      }
      return members;
    }

    List<Members> objects(String name) {
      return list(name).stream()
          .map(e -> e instanceof Members members ? members : fail(name, "a list of objects"))
          .toList();
    }

    List<String> strings(String name) {
      return list(name).stream()
          .map(e -> e instanceof String text ? text : this.<String>fail(name, "a list of strings"))
          .toList();
    }

    private List<?> list(String name) {
      return switch (values.get(name)) {
        case null -> List.of();
        case List<?> list -> list;
        case Object other -> throw wrong(name, "a list");
      };
    }

    private <T> T fail(String name, String expected) {
      throw wrong(name, expected);
    }

    private static IllegalArgumentException wrong(String name, String expected) {
      return new IllegalArgumentException("evidence member '" + name + "' must be " + expected);
    }
  }
}
