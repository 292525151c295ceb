// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract;

import dev.glossator.contract.codec.ConstraintException;
import dev.glossator.contract.codec.MalformedMessageException;
import dev.glossator.contract.codec.MessageReader;
import dev.glossator.contract.codec.MessageWriter;
import dev.glossator.contract.codec.Violations;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Query;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.contract.wire.WireResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One operation of the contract: where it is reached, and how its records travel. */
public record Operation<I, O>(
    String name,
    String method,
    UriPattern uri,
    int status,
    Set<Trait> traits,
    Message<I> input,
    Message<O> output) {

  /** What the model says about an operation or the body of its request. */
  public enum Trait {
    /** Changes nothing. */
    READONLY,
    /** Repeating it has no second effect. */
    IDEMPOTENT,
    /** The request has a JSON body. */
    JSON_BODY,
    /** The request's body is bytes of any type. */
    RAW_BODY
  }

  /** How a record is read from and written to a message. */
  public record Message<T>(
      Function<MessageReader, T> decoder, BiConsumer<T, MessageWriter> encoder) {}

  /** True where the operation changes nothing. */
  public boolean isReadonly() {
    return traits.contains(Trait.READONLY);
  }

  /** True where repeating it has no second effect. */
  public boolean isIdempotent() {
    return traits.contains(Trait.IDEMPOTENT);
  }

  /**
   * The server's half: the input record, checked.
   *
   * @throws ApiException naming every broken constraint, or the place where the body is malformed
   */
  public I decodeInput(WireRequest request, Map<String, String> labels) {
    requireJson(request);
    try {
      Query query = Query.parse(request.rawQuery());
      return input
          .decoder()
          .apply(
              new MessageReader(
                  labels, query, request.headers(), request.body(), Violations.strict()));
    } catch (ConstraintException e) {
      throw ApiException.validation(e.getMessage());
    } catch (MalformedMessageException e) {
      throw ApiException.of(ErrorKind.SERIALIZATION, e.getMessage());
    } catch (IllegalArgumentException e) {
      throw ApiException.of(ErrorKind.SERIALIZATION, "Malformed query string");
    }
  }

  private void requireJson(WireRequest request) {
    if (!traits.contains(Trait.JSON_BODY) || request.body().isEmpty()) {
      return;
    }
    String type = String.valueOf(request.headers().first("content-type"));
    String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!media.equals("application/json")) {
      throw ApiException.of(
          ErrorKind.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type must be application/json for " + name + ", not " + media);
    }
  }

  /** The server's half: the answer. */
  public WireResponse encodeOutput(O value) {
    MessageWriter out = new MessageWriter(() -> "");
    output.encoder().accept(value, out);
    if (status == 204) {
      return new WireResponse(status, out.fields(), Blob.EMPTY);
    }
    return new WireResponse(status, out.headers(), out.finish());
  }

  /** The client's half: the request, without host and signature. */
  public WireRequest encodeInput(I value, Supplier<String> tokens) {
    MessageWriter out = new MessageWriter(tokens);
    input.encoder().accept(value, out);
    return new WireRequest(
        method, uri.expand(out.labels()), out.rawQuery(), out.headers(), out.finish());
  }

  /**
   * The client's half: the output record.
   *
   * @throws MalformedMessageException where the answer is not what the contract says
   */
  public O decodeOutput(WireResponse response) {
    MessageReader in =
        new MessageReader(
            Map.of(),
            new Query(Map.of()),
            response.headers(),
            response.body(),
            Violations.lenient());
    try {
      return output.decoder().apply(in);
    } catch (ConstraintException e) {
      throw new MalformedMessageException(e.getMessage());
    }
  }
}
