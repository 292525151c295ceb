// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.DeleteGlossaryTermInput;
import dev.glossator.contract.model.DeleteGlossaryTermOutput;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Deletes a disabled term. */
public final class DeleteGlossaryTerm
    implements Writing<DeleteGlossaryTermInput, DeleteGlossaryTermOutput> {

  @Override
  public Function<Transaction, DeleteGlossaryTermOutput> prepare(
      Call call, DeleteGlossaryTermInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var found =
          Terms.find(tx, access.scope(), input.identifier())
              .orElseThrow(() -> Absent.requested("glossaryTerm"));
      access.require(found.glossary().projectId());
      if (found.term().enabled()) {
        throw ApiException.validation("GlossaryTerm must be DISABLED for deletion");
      }
      tx.glossaries().terms().delete(found.term().domainId(), found.term().id());
      return new DeleteGlossaryTermOutput();
    };
  }
}
