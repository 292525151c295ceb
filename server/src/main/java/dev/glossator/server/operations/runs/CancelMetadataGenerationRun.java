// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CancelMetadataGenerationRunInput;
import dev.glossator.contract.model.CancelMetadataGenerationRunOutput;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Cancels a run: what is committed stays, whatever comes later is dropped. */
public final class CancelMetadataGenerationRun
    implements Writing<CancelMetadataGenerationRunInput, CancelMetadataGenerationRunOutput> {

  private final RunCancellation cancellation;

  CancelMetadataGenerationRun(RunCancellation cancellation) {
    this.cancellation = cancellation;
  }

  @Override
  public Function<Transaction, CancelMetadataGenerationRunOutput> prepare(
      Call call, CancelMetadataGenerationRunInput input) {
    return tx -> {
      MetadataGenerationRun run = require(tx, call, input);
      if (!run.status().active() || !cancellation.cancel(tx, run, call.now())) {
        throw ApiException.validation(
            "The MetadataGenerationRun in " + run.status() + " status cannot be canceled.");
      }
      return new CancelMetadataGenerationRunOutput();
    };
  }

  /** The run, for a caller who may cancel it. */
  static MetadataGenerationRun require(
      Transaction tx, Call call, CancelMetadataGenerationRunInput input) {
    Access access = Authorizer.require(tx, call, input.domainIdentifier());
    return GetMetadataGenerationRun.find(tx, access, input.identifier());
  }
}
