// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Bars;
import dev.glossator.contract.model.BulkItem;
import dev.glossator.contract.model.BulkStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A bulk as one line that can be read from afar: how far, how fast, how long still. */
final class BulkProgress {

  private final Instant start;
  private final long before;

  /** Begins to measure with a bulk that may be half done already. */
  BulkProgress(Instant start, BulkItem bulk) {
    this.start = start;
    this.before = bulk.passed();
  }

  Bars.Bar bar(BulkItem bulk, Instant now) {
    boolean ended = bulk.status() != BulkStatus.ACTIVE && bulk.status() != BulkStatus.PAUSED;
    return new Bars.Bar(
        label(bulk), bulk.passed(), bulk.assets(), note(bulk, Duration.between(start, now), ended));
  }

  private static String label(BulkItem bulk) {
    return switch (bulk.phase()) {
      case NAMES -> "names";
      case REST -> "texts";
      case ALL -> "tables";
      case ACCEPTING, ACCEPTING_NAMES -> "accept";
    };
  }

  private String note(BulkItem bulk, Duration spent, boolean ended) {
    String time = Amounts.seconds(spent);
    if (bulk.status() == BulkStatus.PAUSED) {
      return "paused";
    }
    long done = bulk.passed() - before;
    double seconds = spent.toMillis() / 1_000.0;
    if (ended || done <= 0 || seconds < 1) {
      return time;
    }
    double rate = done / seconds;
    Duration left = Duration.ofMillis(Math.round(1_000 * (bulk.assets() - bulk.passed()) / rate));
    return String.format(Locale.ROOT, "%s   %.1f/s   %s left", time, rate, Amounts.seconds(left));
  }
}
