// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.model.BulkInput;
import dev.glossator.contract.model.BulkOutput;
import dev.glossator.core.bulks.Bulk;
import dev.glossator.core.bulks.BulkStatus;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Goes on with a bulk that was paused; resuming one that goes on changes nothing. */
public final class ResumeBulk implements Writing<BulkInput, BulkOutput> {

  private final RunEngine engine;

  ResumeBulk(RunEngine engine) {
    this.engine = engine;
  }

  @Override
  public Function<Transaction, BulkOutput> prepare(Call call, BulkInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      Bulk bulk = GetBulk.require(tx, access, input);
      Moves.requireOpen(bulk);
      if (bulk.status() == BulkStatus.PAUSED) {
        tx.bulks().move(bulk, BulkStatus.ACTIVE, bulk.phase());
        tx.afterCommit(engine::nudge);
      }
      return new BulkOutput(WireBulks.item(tx, GetBulk.require(tx, access, input)), null);
    };
  }
}
