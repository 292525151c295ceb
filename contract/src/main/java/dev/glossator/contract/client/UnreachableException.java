// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.client;

/** The server did not answer, or not in the way of the contract. */
public final class UnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
