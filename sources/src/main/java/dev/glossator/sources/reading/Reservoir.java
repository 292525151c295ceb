// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Keeps a fair sample of rows that pass by; the same rows for the same input. */
public final class Reservoir {
  private static final long SEED = 0x5eedL;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final int capacity;
  private final List<@Nullable String[]> rows = new ArrayList<>();
  private long seen;

  public Reservoir(int capacity) {
    this.capacity = capacity;
  }

  public void add(@Nullable String[] row) {
    put(nextPlace(), row);
  }

  /** Counts a row and says where it belongs; negative when it is not kept. */
  public int nextPlace() {
    seen++;
    if (rows.size() < capacity) {
      return rows.size();
    }
    long place = random.nextLong(seen);
    return place < capacity ? (int) place : -1;
  }

  /** Keeps a row at the place that {@link #nextPlace} gave for it. */
  public void put(int place, @Nullable String[] row) {
    if (place == rows.size()) {
      rows.add(row);
    } else if (place >= 0) {
      rows.set(place, row);
    }
  }

  public long seen() {
    return seen;
  }

  public List<@Nullable String[]> rows() {
    return rows;
  }
}
