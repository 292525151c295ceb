// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

/** A message that is not what the contract says it looks like: broken JSON, a wrong type. */
public final class MalformedMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Takes the text that the sender may see. */
  public MalformedMessageException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
