// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which row groups of large Parquet files are read for a sample: some, spread over all of them, the
 * same ones for the same files.
 */
final class RowGroups {

  /** Below this everything is read: it takes less than a second. */
  static final long BYTES_READ_WHOLE = 64L << 20;

  private static final int GROUPS_MAX = 16;
  private static final double SHARE_MAX = 0.12;
  private static final long SEED = 0x5eedL;

  private RowGroups() {}

  /**
   * A row group.
   *
   * @param file the file it lies in
   * @param firstRow its first row's number in the file
   * @param rows how many it holds
   * @param bytes how long it is, compressed
   */
  record Group(String file, long firstRow, long rows, long bytes) {}

  /**
   * One of each of as many equal stretches as may be read; at least one.
   *
   * @param groups all of them, in order
   */
  static List<Group> choose(List<Group> groups) {
    long bytes = groups.stream().mapToLong(Group::bytes).sum();
    int stretches = Math.clamp((long) (groups.size() * SHARE_MAX), 1, GROUPS_MAX);
    SplittableRandom random = new SplittableRandom(SEED);
    List<Group> chosen = new ArrayList<>();
    long taken = 0;
    for (int i = 0; i < stretches; i++) {
      int from = (int) ((long) groups.size() * i / stretches);
      int to = (int) ((long) groups.size() * (i + 1) / stretches);
      Group group = groups.get(random.nextInt(from, to));
      if (chosen.isEmpty() || taken + group.bytes() <= bytes * SHARE_MAX) {
        chosen.add(group);
        taken += group.bytes();
      }
    }
    return chosen;
  }
}
