// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.model.DecisionNoteItem;
import dev.glossator.contract.model.PutDecisionNotesInput;
import dev.glossator.contract.model.PutDecisionNotesOutput;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import dev.glossator.store.predictions.DecisionNote;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps comments, and who decided as people say, with the decisions they are about. */
public final class PutDecisionNotes
    implements Writing<PutDecisionNotesInput, PutDecisionNotesOutput> {

  @Override
  public Function<Transaction, PutDecisionNotesOutput> prepare(
      Call call, PutDecisionNotesInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      AssetRevision newest = Decisions.newest(tx, access, input.identifier(), null);
      int noted = 0;
      for (DecisionNoteItem item : input.notes()) {
        DecisionNote note = new DecisionNote(text(item.comment()), text(item.attributedTo()));
        if (tx.decisions()
            .note(
                newest.asset().id(),
                Decisions.target(newest, item.predictionTarget()),
                item.rejected(),
                note)) {
          noted++;
        }
      }
      return new PutDecisionNotesOutput(noted);
    };
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
