// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

/** No encoder runs on this machine; terms are then found by their words alone. */
public final class EncoderUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EncoderUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
