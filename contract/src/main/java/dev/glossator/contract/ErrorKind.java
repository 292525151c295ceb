// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract;

import java.util.Optional;

/** The closed family of errors on the wire: eight of the model, the others of the gateway. */
public enum ErrorKind {
  /** A constraint or a rule of meaning is broken. */
  VALIDATION("ValidationException", 400),
  /** A good signature whose owner is nobody here. */
  UNAUTHORIZED("UnauthorizedException", 401),
  /** A quota is used up; the odd status is the model's. */
  SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException", 402),
  /** Not permitted, or the domain does not exist. */
  ACCESS_DENIED("AccessDeniedException", 403),
  /** What the request names is not there. */
  RESOURCE_NOT_FOUND("ResourceNotFoundException", 404),
  /** The request disagrees with the present state. */
  CONFLICT("ConflictException", 409),
  /** Too many requests. */
  THROTTLING("ThrottlingException", 429),
  /** A fault of ours. */
  INTERNAL_SERVER("InternalServerException", 500),
  /** The body is no JSON, or a value has the wrong type. */
  SERIALIZATION("SerializationException", 400),
  /** The Authorization header lacks a part. */
  INCOMPLETE_SIGNATURE("IncompleteSignatureException", 400),
  /** The signature does not fit the request, or the clocks disagree. */
  INVALID_SIGNATURE("InvalidSignatureException", 403),
  /** There is no signature at all. */
  MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException", 403),
  /** The access key is unknown. */
  UNRECOGNIZED_CLIENT("UnrecognizedClientException", 403),
  /** A presigned request is past its end. */
  EXPIRED_TOKEN("ExpiredTokenException", 403),
  /** No operation has this method and path. */
  UNKNOWN_OPERATION("UnknownOperationException", 404),
  /** The service has this operation and this server does not. */
  NOT_IMPLEMENTED("UnknownOperationException", 501),
  /** The body is over the limit. */
  REQUEST_TOO_LARGE("RequestEntityTooLargeException", 413),
  /** The body is not JSON by its content type. */
  UNSUPPORTED_MEDIA_TYPE("UnsupportedMediaTypeException", 415),
  /** The server is starting, stopping or overloaded. */
  SERVICE_UNAVAILABLE("ServiceUnavailableException", 503);

  private final String wireName;
  private final int status;

  ErrorKind(String wireName, int status) {
    this.wireName = wireName;
    this.status = status;
  }

  /** The name in {@code x-amzn-errortype} and {@code __type}. */
  public String wireName() {
    return wireName;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The kind with a name and, where two kinds share it, a status. */
  public static Optional<ErrorKind> find(String wireName, int status) {
    Optional<ErrorKind> found = Optional.empty();
    for (ErrorKind kind : values()) {
      if (kind.wireName.equals(wireName) && (found.isEmpty() || kind.status == status)) {
        found = Optional.of(kind);
      }
    }
    return found;
  }
}
