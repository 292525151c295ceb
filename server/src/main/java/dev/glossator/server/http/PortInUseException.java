// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.http;

/** Somebody else listens there; the message names the port and the way out. */
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
