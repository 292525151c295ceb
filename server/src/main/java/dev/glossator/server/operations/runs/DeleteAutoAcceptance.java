// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.model.AutoAcceptanceInput;
import dev.glossator.contract.model.AutoAcceptanceOutput;
import dev.glossator.core.prediction.RunType;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Ends what a project accepts without a person; what was accepted stays. */
public final class DeleteAutoAcceptance
    implements Writing<AutoAcceptanceInput, AutoAcceptanceOutput> {

  @Override
  public Function<Transaction, AutoAcceptanceOutput> prepare(Call call, AutoAcceptanceInput input) {
    return tx -> {
      Access access =
          Authorizer.require(tx, call, input.domainIdentifier()).require(input.projectIdentifier());
      for (RunType type : RunType.values()) {
        tx.policies().delete(input.domainIdentifier(), input.projectIdentifier(), type);
      }
      return GetAutoAcceptance.output(tx, access, input.projectIdentifier());
    };
  }
}
