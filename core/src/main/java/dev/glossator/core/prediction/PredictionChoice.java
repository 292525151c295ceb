// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.prediction;

import java.util.List;

/**
 * One of the ranked values for a target.
 *
 * @param value text, or the identifier of a glossary term
 * @param confidence calibrated probability (0..1) that a steward accepts the value unchanged
 * @param claims why: each part of the value with the facts it stands on
 */
public record PredictionChoice(String value, double confidence, List<Claim> claims) {

  /**
   * A part of a value and the identities of the facts it stands on.
   *
   * @param text the part of the value, or a reason in words ({@code req → requested: …})
   * @param facts identities as {@link dev.glossator.core.evidence.Fact#id()} gives them, never
   *     empty
   */
  public record Claim(String text, List<String> facts) {
    public Claim {
      facts = List.copyOf(facts);
    }
  }

  public PredictionChoice {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not within 0..1");
    }
    claims = List.copyOf(claims);
  }
}
