// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import dev.glossator.sources.reading.SourceTable;

/** Told how an ingestion goes on, from the threads that do the work. */
public interface IngestionProgress {

  /** What became of a table's asset. */
  enum Outcome {
    CREATED,
    REVISED,
    UNCHANGED
  }

  /** The table has been profiled. */
  void profiled(SourceTable table);

  /**
   * The table is in the catalogue: runs for its asset may start.
   *
   * @param rows number of rows of the table, negative when unknown
   */
  void ingested(SourceTable table, long rows, String assetId, Outcome outcome);
}
