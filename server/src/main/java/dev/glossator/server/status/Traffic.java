// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.status;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers by operation and status, and the time they took. */
public final class Traffic {
  private final Map<Kind, LongAdder> answers = new ConcurrentHashMap<>();
  private final LongAdder nanos = new LongAdder();

  /** Answers that are counted together. */
  record Kind(String operation, int status) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      return Comparator.comparing(Kind::operation)
          .thenComparingInt(Kind::status)
          .compare(this, other);
    }
  }

  /**
   * Counts an answer.
   *
   * @param operation the API's name of what was asked for, of which there are few
   */
  public void count(String operation, int status, long tookNanos) {
    answers.computeIfAbsent(new Kind(operation, status), _ -> new LongAdder()).increment();
    nanos.add(tookNanos);
  }

  Map<Kind, Long> answers() {
    Map<Kind, Long> sums = new TreeMap<>();
    answers.forEach((kind, number) -> sums.put(kind, number.sum()));
    return sums;
  }

  double seconds() {
    return nanos.sum() / 1e9;
  }
}
