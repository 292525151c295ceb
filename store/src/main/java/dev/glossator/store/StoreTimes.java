// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.util.concurrent.atomic.LongAdder;

/** Counts transactions and the time their callers waited for them. */
final class StoreTimes {
  private final LongAdder reads = new LongAdder();
  private final LongAdder readNanos = new LongAdder();
  private final LongAdder writes = new LongAdder();
  private final LongAdder writeNanos = new LongAdder();

  void read(long nanos) {
    reads.increment();
    readNanos.add(nanos);
  }

  void written(long nanos) {
    writes.increment();
    writeNanos.add(nanos);
  }

  Store.Times now(long commits) {
    return new Store.Times(
        reads.sum(), readNanos.sum() / 1e9, writes.sum(), writeNanos.sum() / 1e9, commits);
  }
}
