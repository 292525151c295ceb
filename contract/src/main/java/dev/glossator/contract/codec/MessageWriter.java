// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.PercentCoding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of a request or response that a generated input or output fills. */
public final class MessageWriter {
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final StringJoiner query = new StringJoiner("&");
  private final Supplier<String> tokens;
  private Headers headers = Headers.EMPTY;
  private Blob payload = Blob.EMPTY;
  private @Nullable JsonWriter json;

  /** Takes the source of client tokens for requests that carry none. */
  public MessageWriter(Supplier<String> tokens) {
    this.tokens = tokens;
  }

  /** The token that the caller chose, or a new one. */
  public String token(@Nullable String chosen) {
    return chosen == null ? tokens.get() : chosen;
  }

  /** A path label. */
  public void label(String name, String value) {
    labels.put(name, value);
  }

  /** A query key, left out where the value is absent. */
  public void query(String key, @Nullable String value) {
    if (value != null) {
      query.add(PercentCoding.encode(key) + "=" + PercentCoding.encode(value));
    }
  }

  /** A repeated query key. */
  public void queries(String key, @Nullable List<?> values) {
    if (values != null) {
      values.forEach(value -> query(key, text(value)));
    }
  }

  /** A header, left out where the value is absent. */
  public void header(String field, @Nullable String value) {
    if (value != null) {
      headers = headers.with(field, value);
    }
  }

  /** The JSON body, inside its object. */
  public JsonWriter body() {
    JsonWriter writer = new JsonWriter();
    writer.beginStructure();
    json = writer;
    return writer;
  }

  /** The body as bytes. */
  public void payload(@Nullable Blob bytes) {
    payload = bytes == null ? Blob.EMPTY : bytes;
  }

  /** The text of a value outside the body. */
  public static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case WireValue constant -> constant.value();
      case Instant instant -> Instants.dateTime(instant);
      default -> value.toString();
    };
  }

  /** The text of a point in time in a path or query. */
  public static @Nullable String dateTime(@Nullable Instant value) {
    return value == null ? null : Instants.dateTime(value);
  }

  /** The text of a point in time as seconds. */
  public static @Nullable String epochSeconds(@Nullable Instant value) {
    return value == null ? null : Instants.epochSeconds(value);
  }

  /** The text of a point in time in a header. */
  public static @Nullable String httpDate(@Nullable Instant value) {
    return value == null ? null : Instants.httpDate(value);
  }

  /** The labels by name. */
  public Map<String, String> labels() {
    return labels;
  }

  /** The encoded query string. */
  public String rawQuery() {
    return query.toString();
  }

  /** The headers that members filled, without a content type. */
  public Headers fields() {
    return headers;
  }

  /** The headers that members filled, and the content type. */
  public Headers headers() {
    if (json != null) {
      return headers.with("content-type", "application/json");
    }
    return payload.isEmpty() ? headers : headers.with("content-type", "application/octet-stream");
  }

  /** The body. */
  public Blob finish() {
    JsonWriter writer = json;
    if (writer == null) {
      return payload;
    }
    writer.endStructure();
    return writer.finish();
  }
}
