// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract;

import dev.glossator.contract.codec.JsonWriter;
import dev.glossator.contract.codec.Structure;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireResponse;
import org.jspecify.annotations.Nullable;

/** An error as the wire knows it: a kind and a text that the caller may read. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;
  private final @Nullable String requestId;

  private ApiException(
      ErrorKind kind, String message, @Nullable String requestId, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.requestId = requestId;
  }

  /** An error of a kind. */
  public static ApiException of(ErrorKind kind, String message) {
    return new ApiException(kind, message, null, null);
  }

  /** An error with the fault behind it, which is logged and never sent. */
  public static ApiException of(ErrorKind kind, String message, Throwable cause) {
    return new ApiException(kind, message, null, cause);
  }

  /** An error that a server answered with, and the id it gave the request. */
  public static ApiException received(ErrorKind kind, String message, @Nullable String requestId) {
    return new ApiException(kind, message, requestId, null);
  }

  /** 400: a rule is broken. */
  public static ApiException validation(String message) {
    return of(ErrorKind.VALIDATION, message);
  }

  /** 403: not permitted. */
  public static ApiException accessDenied(String message) {
    return of(ErrorKind.ACCESS_DENIED, message);
  }

  /** 404: not there. */
  public static ApiException notFound(String message) {
    return of(ErrorKind.RESOURCE_NOT_FOUND, message);
  }

  /** 409: in the way of the present state. */
  public static ApiException conflict(String message) {
    return of(ErrorKind.CONFLICT, message);
  }

  /** What kind of error this is. */
  public ErrorKind kind() {
    return kind;
  }

  /** The id of the request, where a server told it. */
  public @Nullable String requestId() {
    return requestId;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** The answer: status, {@code x-amzn-errortype}, and a body with type and message. */
  public WireResponse toResponse() {
    Structure body =
        out -> {
          out.beginStructure();
          out.member("__type", kind.wireName(), JsonWriter::string);
          out.member("message", getMessage(), JsonWriter::string);
          out.endStructure();
        };
    Headers headers =
        Headers.EMPTY
            .with("content-type", "application/json")
            .with("x-amzn-errortype", kind.wireName());
    return new WireResponse(kind.status(), headers, JsonWriter.document(body));
  }
}
