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
import java.util.function.Function;

/** Deletes a project, and with skipDeletionCheck what it owns; only an owner may. */
public final class DeleteProject implements Writing<DeleteProjectInput, DeleteProjectOutput> {

  @Override
  public Function<Transaction, DeleteProjectOutput> prepare(Call call, DeleteProjectInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      Project project = ProjectMembers.find(tx, access.scope(), input.identifier());
      access.require(project.id());
      if (!Boolean.TRUE.equals(input.skipDeletionCheck())
          && tx.projects().hasBelongings(access.scope(), project.id())) {
        throw ApiException.validation(
            "Project "
                + project.id()
                + " cannot be deleted while it owns assets or glossaries. Delete them first, or"
                + " set skipDeletionCheck.");
      }
      tx.projects().deleteBelongings(project.domainId(), project.id());
      tx.projects().delete(project.domainId(), project.id());
      return new DeleteProjectOutput();
    };
  }
}
