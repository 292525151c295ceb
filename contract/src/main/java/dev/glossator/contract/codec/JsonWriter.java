// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import dev.glossator.contract.wire.Blob;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes JSON for the generated records; absent members are left out. */
public final class JsonWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final JsonGenerator out = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);

  JsonWriter() {}

  /** The JSON of one structure. */
  public static Blob document(Structure structure) {
    JsonWriter writer = new JsonWriter();
    structure.write(writer);
    return writer.finish();
  }

  Blob finish() {
    out.close();
    return Blob.wrap(bytes.toByteArray());
  }

  /** Opens an object. */
  public void beginStructure() {
    out.writeStartObject();
  }

  /** Closes an object. */
  public void endStructure() {
    out.writeEndObject();
  }

  /** Writes a member if it is there. */
  public <T> void member(String name, @Nullable T value, BiConsumer<JsonWriter, T> encoder) {
    if (value != null) {
      out.writeName(name);
      encoder.accept(this, value);
    }
  }

  /** A string. */
  public void string(String value) {
    out.writeString(value);
  }

  /** The wire text of an enum constant. */
  public void enumeration(WireValue value) {
    out.writeString(value.value());
  }

  /** A boolean. */
  public void bool(Boolean value) {
    out.writeBoolean(value);
  }

  /** A whole number of 32 bits. */
  public void integer(Integer value) {
    out.writeNumber((int) value);
  }

  /** A whole number of 64 bits. */
  public void longInteger(Long value) {
    out.writeNumber((long) value);
  }

  /** A number of 32 bits. */
  public void floating(Float value) {
    if (Float.isFinite(value)) {
      out.writeNumber((float) value);
    } else {
      out.writeString(Float.toString(value));
    }
  }

  /** A number of 64 bits. */
  public void doubleFloating(Double value) {
    if (Double.isFinite(value)) {
      out.writeNumber((double) value);
    } else {
      out.writeString(Double.toString(value));
    }
  }

  /** A point in time as a plain number of seconds: an exponent breaks clients. */
  public void epochSeconds(Instant value) {
    out.writeNumber(Instants.epochSeconds(value));
  }

  /** A point in time as ISO 8601 text. */
  public void dateTime(Instant value) {
    out.writeString(Instants.dateTime(value));
  }

  /** A point in time as an HTTP date. */
  public void httpDate(Instant value) {
    out.writeString(Instants.httpDate(value));
  }

  /** Bytes in base64. */
  public void blob(Blob value) {
    out.writeString(Base64.getEncoder().encodeToString(value.unsafeBytes()));
  }

  /** A structure or a union. */
  public void structure(Structure value) {
    value.write(this);
  }

  /** An encoder of lists from an encoder of elements. */
  public static <T> BiConsumer<JsonWriter, List<T>> list(BiConsumer<JsonWriter, T> element) {
    return (writer, values) -> {
      writer.out.writeStartArray();
      for (T value : values) {
        element.accept(writer, value);
      }
      writer.out.writeEndArray();
    };
  }

  /** An encoder of maps from an encoder of values. */
  public static <T> BiConsumer<JsonWriter, Map<String, T>> map(BiConsumer<JsonWriter, T> element) {
    return (writer, values) -> {
      writer.out.writeStartObject();
      values.forEach((key, value) -> writer.member(key, value, element));
      writer.out.writeEndObject();
    };
  }
}
