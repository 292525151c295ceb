// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

/**
 * What people said about a decision.
 *
 * @param comment their words; empty where there are none
 * @param attributedTo who decided, as they say, where that is not whoever sent it; else empty
 */
public record DecisionNote(String comment, String attributedTo) {

  /** Nobody said anything. */
  public static final DecisionNote NONE = new DecisionNote("", "");
}
