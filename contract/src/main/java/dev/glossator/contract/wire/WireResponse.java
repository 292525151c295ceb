// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.wire;

/** A response as bytes; a 204 has an empty body. */
public record WireResponse(int status, Headers headers, Blob body) {
  /** The same response with one header more. */
  public WireResponse withHeader(String name, String value) {
    return new WireResponse(status, headers.with(name, value), body);
  }
}
