// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.model.DisassociateGovernedTermsInput;
import dev.glossator.contract.model.DisassociateGovernedTermsOutput;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Takes restricted terms away from an asset. */
public final class DisassociateGovernedTerms
    implements Writing<DisassociateGovernedTermsInput, DisassociateGovernedTermsOutput> {

  @Override
  public Function<Transaction, DisassociateGovernedTermsOutput> prepare(
      Call call, DisassociateGovernedTermsInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      GovernedTerms.remove(tx, access, input.entityIdentifier(), input.governedGlossaryTerms());
      return new DisassociateGovernedTermsOutput();
    };
  }
}
