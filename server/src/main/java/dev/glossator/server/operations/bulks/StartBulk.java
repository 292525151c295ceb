// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.BulkOutput;
import dev.glossator.contract.model.StartBulkInput;
import dev.glossator.core.bulks.Bulk;
import dev.glossator.core.bulks.BulkPhase;
import dev.glossator.core.bulks.BulkStatus;
import dev.glossator.core.prediction.RunType;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.function.Function;

/** Remembers a selection with its assets, and answers before anything is generated. */
public final class StartBulk implements Writing<StartBulkInput, BulkOutput> {

  private final Ids ids;
  private final RunEngine engine;

  StartBulk(Ids ids, RunEngine engine) {
    this.ids = ids;
    this.engine = engine;
  }

  @Override
  public Function<Transaction, BulkOutput> prepare(Call call, StartBulkInput input) {
    Selected selected = Selected.of(input.selection());
    String projectId = input.selection().owningProjectIdentifier();
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require(projectId);
      String domainId = access.domainId();
      Selected.Assets assets = selected.assets(tx, access.scope(), projectId);
      if (assets.ids().isEmpty()) {
        throw ApiException.validation(
            "No asset of project " + projectId + " fits the selection; nothing was started.");
      }
      Bulk bulk =
          new Bulk(
              ids.next(),
              domainId,
              projectId,
              selected.wanted(),
              BulkStatus.ACTIVE,
              BulkPhase.first(
                  selected.wanted().types(), namesAreAccepted(tx, access.scope(), projectId)),
              null,
              new Bulk.Origin(call.now(), access.user().id()),
              null);
      tx.bulks().insert(bulk, assets.ids());
      tx.afterCommit(engine::nudge);
      return new BulkOutput(WireBulks.item(tx, bulk), assets.widened());
    };
  }

  private static boolean namesAreAccepted(Transaction tx, Scope scope, String projectId) {
    return tx.policies().of(scope, projectId).stream()
        .anyMatch(policy -> policy.type() == RunType.BUSINESS_NAMES);
  }
}
