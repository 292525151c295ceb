// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

import dev.glossator.contract.codec.JsonReader;
import dev.glossator.contract.codec.JsonWriter;
import dev.glossator.contract.codec.MessageReader;
import dev.glossator.contract.codec.Violations;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.Query;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps values of the wire, which the store does not look into, as text. */
public final class StoredJson {
  private StoredJson() {}

  /** The text of a value; none for none. */
  public static <T> @Nullable String write(@Nullable T value, BiConsumer<JsonWriter, T> encoder) {
    if (value == null) {
      return null;
    }
    return JsonWriter.document(
            out -> {
              out.beginStructure();
              out.member("value", value, encoder);
              out.endStructure();
            })
        .text();
  }

  /** The value of a text that {@link #write} made. */
  public static <T> @Nullable T read(
      @Nullable String json, Function<JsonReader, ? extends @Nullable T> decoder) {
    if (json == null) {
      return null;
    }
    MessageReader message =
        new MessageReader(
            Map.of(), new Query(Map.of()), Headers.EMPTY, Blob.ofText(json), Violations.lenient());
    JsonReader in = message.body();
    return in.nextMember() ? decoder.apply(in) : null;
  }
}
