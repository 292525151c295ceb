// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.Transaction;
import dev.glossator.store.runs.RunStore;
import dev.glossator.store.scope.Scope;
import java.time.Instant;
import java.util.List;

/** Cancels runs: the row, the event, and the work under way on this node. */
public final class RunCancellation {

  private final RunEngine engine;
  private final RunEvents events;

  public RunCancellation(RunEngine engine, RunEvents events) {
    this.engine = engine;
    this.events = events;
  }

  /** Cancels a run; false when it had ended. */
  public boolean cancel(Transaction tx, MetadataGenerationRun run, Instant now) {
    if (!tx.runs().cancel(run.id(), now)) {
      return false;
    }
    events.ended(tx, run, RunStatus.CANCELED, now);
    tx.afterCommit(() -> engine.forget(run.id()));
    return true;
  }

  /** Cancels what is being generated for an asset. */
  public void cancelAll(Transaction tx, Scope scope, String assetId, Instant now) {
    tx.runs().active(assetId, List.of(RunType.values())).stream()
        .map(RunStore.Rival::runId)
        .distinct()
        .flatMap(id -> tx.runs().find(scope, id).stream())
        .forEach(run -> cancel(tx, run, now));
  }
}
