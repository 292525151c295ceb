// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.json;

/** Text that is no JSON, or not the JSON that was expected. */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public JsonException(String message) {
    super(message);
  }

  public JsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
