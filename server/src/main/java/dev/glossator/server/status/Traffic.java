// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.status;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers by status and the time they took. */
public final class Traffic {
  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
  private final LongAdder nanos = new LongAdder();

  public void count(int status, long tookNanos) {
    answers.computeIfAbsent(status, _ -> new LongAdder()).increment();
    nanos.add(tookNanos);
  }

  Map<Integer, Long> answers() {
    Map<Integer, Long> sums = new TreeMap<>();
    answers.forEach((status, number) -> sums.put(status, number.sum()));
    return sums;
  }

  double seconds() {
    return nanos.sum() / 1e9;
  }
}
