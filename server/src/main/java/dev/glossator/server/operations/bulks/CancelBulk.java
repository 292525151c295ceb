// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.model.BulkInput;
import dev.glossator.contract.model.BulkOutput;
import dev.glossator.core.bulks.Bulk;
import dev.glossator.core.bulks.BulkStatus;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Ends a bulk and cancels its runs that are under way; there are never many of those. */
public final class CancelBulk implements Writing<BulkInput, BulkOutput> {

  private static final int UNDER_WAY_MAX = 1_000;

  private final RunEngine engine;
  private final RunEvents events;

  CancelBulk(RunEngine engine, RunEvents events) {
    this.engine = engine;
    this.events = events;
  }

  @Override
  public Function<Transaction, BulkOutput> prepare(Call call, BulkInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      Bulk bulk = GetBulk.require(tx, access, input);
      if (bulk.status() != BulkStatus.CANCELED) {
        Moves.requireOpen(bulk);
        tx.bulks().end(bulk, BulkStatus.CANCELED, null, call.now());
        cancelRuns(tx, access, bulk);
      }
      return new BulkOutput(WireBulks.item(tx, GetBulk.require(tx, access, input)));
    };
  }

  private void cancelRuns(Transaction tx, Access access, Bulk bulk) {
    List<String> ids = new ArrayList<>();
    for (RunStatus status : List.of(RunStatus.SUBMITTED, RunStatus.IN_PROGRESS)) {
      ids.addAll(tx.bulks().runs(bulk.id(), status, UNDER_WAY_MAX));
    }
    for (String id : ids) {
      MetadataGenerationRun run = tx.runs().find(access.scope(), id).orElseThrow();
      if (tx.runs().cancel(id, access.call().now())) {
        events.ended(tx, run, RunStatus.CANCELED, access.call().now());
        tx.afterCommit(() -> engine.forget(id));
      }
    }
  }
}
