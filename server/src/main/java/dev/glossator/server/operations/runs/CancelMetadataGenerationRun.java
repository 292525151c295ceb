// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CancelMetadataGenerationRunInput;
import dev.glossator.contract.model.CancelMetadataGenerationRunOutput;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Cancels a run: what is committed stays, whatever comes later is dropped. */
public final class CancelMetadataGenerationRun
    implements Writing<CancelMetadataGenerationRunInput, CancelMetadataGenerationRunOutput> {

  private final RunEngine engine;
  private final RunEvents events;

  CancelMetadataGenerationRun(RunEngine engine, RunEvents events) {
    this.engine = engine;
    this.events = events;
  }

  @Override
  public Function<Transaction, CancelMetadataGenerationRunOutput> prepare(
      Call call, CancelMetadataGenerationRunInput input) {
    return tx -> {
      MetadataGenerationRun run = require(tx, call, input);
      if (!run.status().active() || !tx.runs().cancel(run.id(), call.now())) {
        throw ApiException.validation(
            "The MetadataGenerationRun in " + run.status() + " status cannot be canceled.");
      }
      events.ended(tx, run, RunStatus.CANCELED, call.now());
      tx.afterCommit(() -> engine.forget(run.id()));
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
