// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value: immutable, with the members of objects in the order in which they were written. */
public sealed interface Json {

  /** The value {@code null}. */
  Json NULL = new Null();

  /** A string. */
  record Text(String value) implements Json {}

  /** A number, kept as exactly as it was written. */
  record Decimal(BigDecimal value) implements Json {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Json {}

  /** The literal {@code null}; use {@link Json#NULL}. */
  record Null() implements Json {}

  /** An array. */
  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** An object. */
  record Members(Map<String, Json> values) implements Json {

    /** The object without members. */
    public static final Members NONE = new Members(Map.of());

    public Members {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The same object with {@code name} set to {@code value}, at its old place when it was there.
     */
    public Members with(String name, Json value) {
      var changed = new LinkedHashMap<>(values);
      changed.put(name, value);
      return new Members(changed);
    }

    /** The same object without {@code name}. */
    public Members without(String name) {
      var changed = new LinkedHashMap<>(values);
      changed.remove(name);
      return new Members(changed);
    }

    /** The string member {@code name}; null when there is none or it is no string. */
    public @Nullable String text(String name) {
      return values.get(name) instanceof Text text ? text.value() : null;
    }

    /** The array member {@code name}; empty when there is none or it is no array. */
    public List<Json> items(String name) {
      return values.get(name) instanceof Items items ? items.values() : List.of();
    }

    /** The objects in the array member {@code name}, other values left out. */
    public List<Members> objects(String name) {
      var objects = new ArrayList<Members>();
      for (var item : items(name)) {
        if (item instanceof Members object) {
          objects.add(object);
        }
      }
      return List.copyOf(objects);
    }

    /** The strings in the array member {@code name}, other values left out. */
    public List<String> texts(String name) {
      var texts = new ArrayList<String>();
      for (var item : items(name)) {
        if (item instanceof Text text) {
          texts.add(text.value());
        }
      }
      return List.copyOf(texts);
    }
  }

  /**
   * Reads one JSON value.
   *
   * @throws MalformedJson when the text is anything else; its message never quotes the text
   */
  static Json read(String text) {
    return JsonText.read(text);
  }

  /** Reads one JSON object, see {@link #read}. */
  static Members readObject(String text) {
    if (read(text) instanceof Members object) {
      return object;
    }
    throw new MalformedJson("expected a JSON object");
  }

  static Json text(String value) {
    return new Text(value);
  }

  /** An array of strings. */
  static Json texts(List<String> values) {
    return new Items(values.stream().<Json>map(Text::new).toList());
  }

  /** The value as text, without white space. */
  default String write() {
    return JsonText.write(this);
  }
}
