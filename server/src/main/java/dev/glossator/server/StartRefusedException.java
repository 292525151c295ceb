// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

/** The server will not start like this; the message says why and what to do about it. */
public final class StartRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartRefusedException(String message) {
    super(message);
  }

  StartRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
