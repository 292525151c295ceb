// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.StartBulkInput;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.runs.RunCancellation;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.server.worker.RunEvents;

/** Registers what this package answers. */
public final class BulkOperations {

  private BulkOperations() {}

  public static void register(
      OperationTable table, Ids ids, PageTokens pages, RunEngine engine, RunEvents events) {
    table
        .add(Operations.PLAN_BULK, new PlanBulk(engine))
        .add(Operations.START_BULK, new StartBulk(ids, engine), StartBulkInput::clientToken)
        .add(Operations.GET_BULK, new GetBulk())
        .add(Operations.LIST_BULKS, new ListBulks(pages))
        .add(Operations.PAUSE_BULK, new PauseBulk(engine))
        .add(Operations.RESUME_BULK, new ResumeBulk(engine))
        .add(Operations.CANCEL_BULK, new CancelBulk(new RunCancellation(engine, events)));
  }
}
