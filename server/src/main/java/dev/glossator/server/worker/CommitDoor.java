// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RollUp;
import dev.glossator.core.runs.RunItem;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.worker.ItemPredictions.Ready;
import dev.glossator.store.Store;
import dev.glossator.store.Transaction;
import dev.glossator.store.runs.Lease;
import dev.glossator.store.scope.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * The one door through which results enter: fence still ours and run not ended? Then predictions,
 * item, and with the last item the run's end, in one transaction.
 */
public final class CommitDoor {

  private final Store store;
  private final InstantSource clock;
  private final RunEvents events;
  private final boolean fenced;
  private final LongAdder items = new LongAdder();
  private volatile RunEnd afterwards = RunEnd.NONE;

  CommitDoor(Store store, InstantSource clock, RunEvents events) {
    this(store, clock, events, true);
  }

  /**
   * @param fenced false only in the test that shows what the fence is good for
   */
  CommitDoor(Store store, InstantSource clock, RunEvents events, boolean fenced) {
    this.store = store;
    this.clock = clock;
    this.events = events;
    this.fenced = fenced;
  }

  /** How many items were committed since the start. */
  long items() {
    return items.sum();
  }

  /** Does this in every transaction that ends a run. */
  void afterwards(RunEnd more) {
    afterwards = more;
  }

  /** Commits an item; false when the run is no longer ours, and nothing was written. */
  boolean commit(Lease lease, MetadataGenerationRun run, Ready ready) {
    boolean committed = store.<Boolean>transact(tx -> commit(tx, lease, run, ready));
    if (committed) {
      items.increment();
    }
    return committed;
  }

  private boolean commit(Transaction tx, Lease lease, MetadataGenerationRun run, Ready ready) {
    if (fenced && !tx.leases().holds(lease)) {
      return false;
    }
    tx.predictions().put(run.place().assetId(), ready.predictions());
    tx.leases().complete(run.id(), ready.item());
    List<RunItem> items = tx.runs().items(scope(run), run.id());
    if (RollUp.complete(items)) {
      finish(tx, run, items);
    }
    return true;
  }

  /** Ends a run whose time is up: what is open failed; false when it had ended meanwhile. */
  boolean endOverdue(Transaction tx, String runId, Instant now) {
    MetadataGenerationRun run = tx.leases().run(runId).orElse(null);
    if (run == null || !run.status().active() || run.origin().deadlineAt().isAfter(now)) {
      return false;
    }
    Scope scope = scope(run);
    for (RunItem item : tx.runs().items(scope, runId)) {
      if (item.open()) {
        RunItem.Outcome late =
            RunItem.Outcome.done(0, item.targets(), "not done before the run's deadline");
        tx.leases().complete(runId, item.with(late));
      }
    }
    finish(tx, run, tx.runs().items(scope, runId));
    return true;
  }

  /** What the engine may see while it works on a run: what the run's project owns. */
  static Scope scope(MetadataGenerationRun run) {
    return Authorizer.system("WorkOnRun", run.place().domainId(), run.place().projectId());
  }

  private void finish(Transaction tx, MetadataGenerationRun run, List<RunItem> items) {
    RunStatus status = RollUp.end(RollUp.typeStats(run.types(), items, RunStatus.IN_PROGRESS));
    Instant now = clock.instant();
    if (tx.leases().finish(run.id(), status, now)) {
      events.ended(tx, run, status, now);
      afterwards.ended(tx, run, status, now);
    }
  }
}
