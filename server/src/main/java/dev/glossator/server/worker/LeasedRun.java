// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.store.runs.Lease;

/** A run this node works on, until it is done or lost. */
final class LeasedRun {

  private final Lease lease;
  private volatile boolean lost;

  LeasedRun(Lease lease) {
    this.lease = lease;
  }

  Lease lease() {
    return lease;
  }

  /** Whether to stop: the lease is gone, or the run was canceled. */
  boolean lost() {
    return lost;
  }

  void lose() {
    lost = true;
  }
}
