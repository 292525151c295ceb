// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.dbt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a JSON document; what is not there, or of another kind, is empty. */
record Json(@Nullable Object value) {

  Json get(String name) {
    return new Json(value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  boolean present() {
    return value != null;
  }

  String text(String name) {
    return get(name).text();
  }

  String text() {
    return value instanceof String text ? text : value instanceof Number number ? "" + number : "";
  }

  boolean truth() {
    return Boolean.TRUE.equals(value);
  }

  long number() {
    return value instanceof Number number ? number.longValue() : -1;
  }

  List<Json> items() {
    List<Json> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(e -> items.add(new Json(e)));
    }
    return items;
  }

  List<String> texts() {
    return items().stream().map(Json::text).filter(t -> !t.isEmpty()).toList();
  }

  Map<String, Json> members() {
    Map<String, Json> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> members.put(String.valueOf(name), new Json(member)));
    }
    return members;
  }
}
