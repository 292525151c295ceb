// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.DeleteGlossaryInput;
import dev.glossator.contract.model.DeleteGlossaryOutput;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Deletes a disabled glossary without terms. */
public final class DeleteGlossary implements Writing<DeleteGlossaryInput, DeleteGlossaryOutput> {

  @Override
  public Function<Transaction, DeleteGlossaryOutput> prepare(Call call, DeleteGlossaryInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var glossary =
          tx.glossaries()
              .find(access.scope(), input.identifier())
              .orElseThrow(() -> Absent.requested("businessGlossary"));
      access.require(glossary.projectId());
      if (glossary.enabled()) {
        throw ApiException.validation("Glossary must be DISABLED for deletion");
      }
      if (tx.glossaries().terms().anyOf(access.scope(), glossary.id())) {
        throw ApiException.conflict(
            "Glossary can't be deleted while having glossary terms attached");
      }
      tx.glossaries().delete(glossary.domainId(), glossary.id());
      return new DeleteGlossaryOutput();
    };
  }
}
