// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.trial;

import dev.glossator.cli.generation.RunWatch;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Bars;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One kind of text for all tables: its runs, and how long they took. */
final class Phase {

  private final String label;
  private final RunWatch watch;
  private final String note;
  private final InstantSource clock;
  private final Instant start;
  private int columns;
  private @Nullable Instant end;

  Phase(String label, RunWatch watch, String note, InstantSource clock) {
    this.label = label;
    this.watch = watch;
    this.note = note;
    this.clock = clock;
    this.start = clock.instant();
  }

  RunWatch watch() {
    return watch;
  }

  synchronized void add(String run, String table, int columnsOfTable) {
    watch.add(run, table, columnsOfTable);
    columns += columnsOfTable;
  }

  /**
   * Whether it has ended.
   *
   * @param active all runs that have not, asked for after the last one was added
   */
  boolean ended(Set<String> active) {
    if (end == null) {
      watch.see(active);
      if (watch.done()) {
        end = clock.instant();
      }
    }
    return end != null;
  }

  synchronized Bars.Bar bar() {
    String time = end == null ? "" : Amounts.seconds(Duration.between(start, end));
    String behind = note.isEmpty() || time.isEmpty() ? time + note : time + "   " + note;
    return new Bars.Bar(label, watch.columnsDone(), columns, behind, end != null);
  }
}
