// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.bulks;

import org.jspecify.annotations.Nullable;

/**
 * An asset in a bulk.
 *
 * @param ordinal its place
 * @param note why it was skipped
 */
public record BulkAsset(long ordinal, String assetId, State state, @Nullable String note) {

  /** What became of an asset in the bulk's phase. */
  public enum State {
    /** Its turn comes. */
    WAITING,
    /** Its turn comes when a run that somebody else started has ended. */
    BUSY,
    /** It was made into a run, or was accepted. */
    BEGUN,
    /** Nothing was to be done. */
    UNCHANGED,
    /** Nothing can be done; the note says why. */
    SKIPPED
  }

  /** The same asset in another state. */
  public BulkAsset with(State next, @Nullable String why) {
    return new BulkAsset(ordinal, assetId, next, why);
  }
}
