// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.model.BulkInput;
import dev.glossator.contract.model.BulkOutput;
import dev.glossator.core.bulks.Bulk;
import dev.glossator.core.bulks.BulkStatus;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.runs.RunCancellation;
import dev.glossator.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Ends a bulk and cancels its runs that are under way; there are never many of those. */
public final class CancelBulk implements Writing<BulkInput, BulkOutput> {

  private static final int UNDER_WAY_MAX = 1_000;

  private final RunCancellation cancellation;

  CancelBulk(RunCancellation cancellation) {
    this.cancellation = cancellation;
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
      return new BulkOutput(WireBulks.item(tx, GetBulk.require(tx, access, input)), null);
    };
  }

  private void cancelRuns(Transaction tx, Access access, Bulk bulk) {
    List<String> ids = new ArrayList<>();
    for (RunStatus status : List.of(RunStatus.SUBMITTED, RunStatus.IN_PROGRESS)) {
      ids.addAll(tx.bulks().runs(bulk.id(), status, UNDER_WAY_MAX));
    }
    for (String id : ids) {
      cancellation.cancel(
          tx, tx.runs().find(access.scope(), id).orElseThrow(), access.call().now());
    }
  }
}
