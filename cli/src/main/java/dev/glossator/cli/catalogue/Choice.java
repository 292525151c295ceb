// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.catalogue;

import java.util.List;

/**
 * One of the ranked values for a field.
 *
 * @param value a text, or the identifier of a term
 * @param confidence probability that a steward takes it unchanged
 * @param evidence identities of the facts it stands on
 * @param claims its parts with their facts
 */
public record Choice(String value, double confidence, List<String> evidence, List<Claim> claims) {

  /** A part of a value, or a reason in words, and the facts behind it. */
  public record Claim(String text, List<String> facts) {}
}
