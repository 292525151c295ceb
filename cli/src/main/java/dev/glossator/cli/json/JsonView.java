// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lenient look into JSON that somebody else wrote: what is absent or of another kind reads as
 * empty, so that one odd form does not end a command.
 *
 * @param value the value looked at
 */
public record JsonView(@Nullable Object value) {

  public static JsonView of(String text) {
    return new JsonView(Json.read(text));
  }

  public JsonView get(String member) {
    return new JsonView(value instanceof Map<?, ?> map ? map.get(member) : null);
  }

  public List<JsonView> items() {
    return value instanceof List<?> list ? list.stream().map(JsonView::new).toList() : List.of();
  }

  /** The text; empty when there is none. */
  public String text() {
    return value instanceof String s ? s : "";
  }

  public List<String> texts() {
    return items().stream().map(JsonView::text).filter(t -> !t.isEmpty()).toList();
  }

  /** The number; zero when there is none. */
  public double number() {
    return value instanceof Number n ? n.doubleValue() : 0;
  }

  public boolean truth() {
    return Boolean.TRUE.equals(value);
  }

  public boolean present() {
    return value != null;
  }
}
