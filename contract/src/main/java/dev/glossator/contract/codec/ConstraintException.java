// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

/** A well-formed message whose values break constraints; one text names all of them. */
public final class ConstraintException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConstraintException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
