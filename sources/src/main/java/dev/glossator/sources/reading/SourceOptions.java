// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a source is read.
 *
 * @param sampleRows rows looked at in each table
 * @param natives folder for unpacked native libraries; made when needed
 * @param threads tables read at the same time
 * @param environment environment variables, for {@code PGHOST} and the like
 * @param home the user's home folder, for {@code .pgpass}
 */
public record SourceOptions(
    int sampleRows, Path natives, int threads, Map<String, String> environment, Path home) {

  public static final int TRY_ROWS = 10_000;
  public static final int INGEST_ROWS = 100_000;

  /** Values held at the same time, over all tables that are being read. */
  public static final int CELLS_MAX = 2_000_000;

  public SourceOptions {
    if (sampleRows < 1 || sampleRows > 1_000_000) {
      throw new IllegalArgumentException(
          "sampleRows " + sampleRows + " is not between 1 and 1,000,000");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + " is not at least 1");
    }
    environment = Map.copyOf(environment);
  }

  /** Options for the running user, two tables at a time. */
  public static SourceOptions of(int sampleRows, Path natives) {
    return new SourceOptions(
        sampleRows, natives, 2, System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }

  /** Rows to look at in a table of so many columns: of very wide ones fewer, for memory's sake. */
  public int rowsFor(int columns) {
    return Math.min(sampleRows, Math.max(100, CELLS_MAX / Math.max(1, columns)));
  }

  /** How much decoded text of one file is read at most; a longer file is sampled from its parts. */
  public long bytesMax() {
    return 6_400L * sampleRows;
  }
}
