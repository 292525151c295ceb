// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import java.time.Duration;

/**
 * How the engine works.
 *
 * @param owner this node's name for itself
 * @param slots how many runs are worked on at the same time; 0 leaves them to other nodes
 * @param lease how long a run stays ours without a heartbeat
 * @param beat how often leases are renewed and cancels seen
 * @param poll how often new runs are looked for when nobody nudges
 * @param deadline how long a run may take once it was claimed
 * @param soleOwner whether no other node works on this store, so that leases found at start are
 *     dead
 */
public record EngineOptions(
    String owner,
    int slots,
    Duration lease,
    Duration beat,
    Duration poll,
    Duration deadline,
    boolean soleOwner) {

  /** How often a failing generation is tried for an item. */
  static final int ATTEMPTS = 3;

  /**
   * How often a run is claimed without any progress before it is given up: it may be what kills the
   * process.
   */
  static final int CLAIMS = 50;

  /** How long a run may take once it was claimed, unless told otherwise. */
  private static final Duration DEADLINE = Duration.ofMinutes(60);

  public EngineOptions {
    if (slots < 0 || beat.compareTo(lease.dividedBy(2)) > 0) {
      throw new IllegalArgumentException(
          "slots "
              + slots
              + " must be 0 or more, beat "
              + beat
              + " at most half the lease "
              + lease);
    }
  }

  /** The usual times: what a node that died was at goes on elsewhere within six seconds. */
  public static EngineOptions of(String owner, int slots, boolean soleOwner) {
    return new EngineOptions(
        owner,
        slots,
        Duration.ofSeconds(5),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        DEADLINE,
        soleOwner);
  }
}
