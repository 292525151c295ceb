// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.decisions;

/**
 * A decision that cannot be carried out; the message names the value and the rule, for the client.
 */
public final class InvalidDecision extends RuntimeException {

  public InvalidDecision(String message) {
    super(message);
  }
}
