// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.model.BulkInput;
import dev.glossator.contract.model.BulkOutput;
import dev.glossator.core.bulks.Bulk;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Says how a bulk stands. */
public final class GetBulk implements Reading<BulkInput, BulkOutput> {

  @Override
  public Function<Transaction, BulkOutput> prepare(Call call, BulkInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      return new BulkOutput(WireBulks.item(tx, require(tx, access, input)), null);
    };
  }

  /** The bulk, for a member of its project. */
  static Bulk require(Transaction tx, Access access, BulkInput input) {
    String projectId =
        tx.owners()
            .bulk(access.domainId(), input.identifier())
            .orElseThrow(() -> WireBulks.missing(input.identifier()))
            .projectId();
    access.require(projectId);
    return tx.bulks()
        .find(access.scope(), input.identifier())
        .orElseThrow(() -> WireBulks.missing(input.identifier()));
  }
}
