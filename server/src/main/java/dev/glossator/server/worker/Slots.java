// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Which of a node's slots are taken: by runs that are worked on, by claims on their way, and by
 * requests that start a run and are not durable yet. A run that says IN_PROGRESS has one.
 */
final class Slots {

  /** Only for a request whose end was never told: every other gives its slot back at once. */
  private static final Duration FORGOTTEN = Duration.ofSeconds(60);

  private final int total;
  private final Map<String, Instant> reserved = new HashMap<>();
  private int taken;

  Slots(int total) {
    this.total = total;
  }

  /** Keeps a slot for the run of a request; asked again, the answer is the same. */
  synchronized boolean reserve(String requestId, Instant now) {
    for (Iterator<Instant> until = reserved.values().iterator(); until.hasNext(); ) {
      if (until.next().isBefore(now)) {
        until.remove();
        taken--;
      }
    }
    if (!reserved.containsKey(requestId)) {
      if (taken >= total) {
        return false;
      }
      taken++;
      reserved.put(requestId, now.plus(FORGOTTEN));
    }
    return true;
  }

  /** The request started no run after all. */
  synchronized void giveBack(String requestId) {
    if (reserved.remove(requestId) != null) {
      taken--;
    }
  }

  /** The request's run is durable: its slot is now the run's. */
  synchronized void adopt(String requestId) {
    if (reserved.remove(requestId) == null) {
      taken++;
    }
  }

  synchronized boolean anyFree() {
    return taken < total;
  }

  /** Takes every free slot. */
  synchronized int takeFree() {
    int free = Math.max(0, total - taken);
    taken += free;
    return free;
  }

  synchronized void release(int slots) {
    taken -= slots;
  }
}
