// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.wire;

import java.util.Objects;

/**
 * A request exactly as it came: path and query undecoded, so that signature and router read the
 * same bytes. An absent query is the empty string.
 */
public record WireRequest(
    String method, String rawPath, String rawQuery, Headers headers, Blob body) {
  /** Refuses missing parts early, where the culprit can still be seen. */
  public WireRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(rawPath, "rawPath");
    Objects.requireNonNull(rawQuery, "rawQuery");
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
  }

  /** The same request with one header more. */
  public WireRequest withHeader(String name, String value) {
    return new WireRequest(method, rawPath, rawQuery, headers.with(name, value), body);
  }
}
