// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

/** Where the newest prediction of a target stands. */
public enum PredictionState {
  /** It waits for a decision. */
  PENDING,
  /** Nothing is proposed: nothing to say, or too unsure. */
  SILENT,
  /** It proposes what stands in the field already. */
  CURRENT,
  /** It was rejected before and nothing has changed since. */
  WITHHELD,
  /** A person accepted it, unchanged or edited. */
  ACCEPTED,
  /** A person rejected it. */
  REJECTED
}
