// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.model.AssociateGovernedTermsInput;
import dev.glossator.contract.model.AssociateGovernedTermsOutput;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Gives restricted terms to an asset. */
public final class AssociateGovernedTerms
    implements Writing<AssociateGovernedTermsInput, AssociateGovernedTermsOutput> {

  @Override
  public Function<Transaction, AssociateGovernedTermsOutput> prepare(
      Call call, AssociateGovernedTermsInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      GovernedTerms.add(tx, access, input.entityIdentifier(), input.governedGlossaryTerms());
      return new AssociateGovernedTermsOutput();
    };
  }
}
