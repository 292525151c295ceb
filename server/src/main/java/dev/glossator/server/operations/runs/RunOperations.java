// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AcceptPredictionsInput;
import dev.glossator.contract.model.RejectPredictionsInput;
import dev.glossator.contract.model.StartMetadataGenerationRunInput;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.worker.RunEvents;

/** Registers what this package answers. */
public final class RunOperations {

  private RunOperations() {}

  public static void register(
      OperationTable table, Ids ids, PageTokens pages, RunSubmission submission, RunEvents events) {
    table
        .add(
            Operations.START_METADATA_GENERATION_RUN,
            new StartMetadataGenerationRun(submission),
            StartMetadataGenerationRunInput::clientToken)
        .add(Operations.GET_METADATA_GENERATION_RUN, new GetMetadataGenerationRun())
        .add(Operations.LIST_METADATA_GENERATION_RUNS, new ListMetadataGenerationRuns(pages))
        .add(
            Operations.CANCEL_METADATA_GENERATION_RUN,
            new CancelMetadataGenerationRun(new RunCancellation(submission.engine(), events)))
        .add(
            Operations.ACCEPT_PREDICTIONS,
            new AcceptPredictions(new AcceptedRevision(ids, events)),
            AcceptPredictionsInput::clientToken)
        .add(
            Operations.REJECT_PREDICTIONS,
            new RejectPredictions(ids, events),
            RejectPredictionsInput::clientToken)
        .add(Operations.LIST_PREDICTIONS, new ListPredictions(pages))
        .add(Operations.PUT_DECISION_NOTES, new PutDecisionNotes())
        .add(Operations.PUT_AUTO_ACCEPTANCE, new PutAutoAcceptance())
        .add(Operations.GET_AUTO_ACCEPTANCE, new GetAutoAcceptance())
        .add(Operations.DELETE_AUTO_ACCEPTANCE, new DeleteAutoAcceptance())
        .add(Operations.UNDO_ACCEPTANCES, new UndoAcceptances(ids, events));
  }
}
