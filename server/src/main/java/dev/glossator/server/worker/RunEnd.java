// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.Transaction;
import java.time.Instant;

/** What happens when a run has ended, in the transaction that ends it. */
@FunctionalInterface
public interface RunEnd {

  /** Nothing. */
  RunEnd NONE = (tx, run, status, now) -> {};

  void ended(Transaction tx, MetadataGenerationRun run, RunStatus status, Instant now);
}
