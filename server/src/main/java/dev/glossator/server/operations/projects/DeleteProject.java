// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.DeleteProjectInput;
import dev.glossator.contract.model.DeleteProjectOutput;
import dev.glossator.core.domains.Project;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import dev.glossator.store.domains.ProjectStore;
import java.util.function.Function;

/** Deletes a project, and with skipDeletionCheck what it owns; only an owner may. */
public final class DeleteProject implements Writing<DeleteProjectInput, DeleteProjectOutput> {

  @Override
  public Function<Transaction, DeleteProjectOutput> prepare(Call call, DeleteProjectInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      Project project = ProjectMembers.find(tx, access.domain(), input.identifier());
      access.requireOwner(project.id());
      ProjectStore.Belongings owned = tx.projects().belongings(project.domainId(), project.id());
      if (!owned.isEmpty() && !Boolean.TRUE.equals(input.skipDeletionCheck())) {
        throw ApiException.validation(
            "Project "
                + project.id()
                + " cannot be deleted while it owns assets or glossaries. Delete them first, or"
                + " set skipDeletionCheck.");
      }
      delete(tx, project.domainId(), owned);
      tx.projects().delete(project.domainId(), project.id());
      return new DeleteProjectOutput();
    };
  }

  private static void delete(Transaction tx, String domainId, ProjectStore.Belongings owned) {
    for (String asset : owned.assets()) {
      tx.listings().deleteOfAsset(domainId, asset);
      tx.assets().delete(domainId, asset);
    }
    owned.terms().forEach(term -> tx.glossaries().terms().delete(domainId, term));
    owned.glossaries().forEach(glossary -> tx.glossaries().delete(domainId, glossary));
  }
}
