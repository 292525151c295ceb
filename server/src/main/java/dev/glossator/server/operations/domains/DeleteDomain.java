// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.domains;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.DeleteDomainInput;
import dev.glossator.contract.model.DeleteDomainOutput;
import dev.glossator.contract.model.DomainStatus;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Deletes a domain in one transaction; one that has projects only when told so. */
public final class DeleteDomain implements Writing<DeleteDomainInput, DeleteDomainOutput> {

  @Override
  public Function<Transaction, DeleteDomainOutput> prepare(Call call, DeleteDomainInput input) {
    boolean skipCheck = Boolean.TRUE.equals(input.skipDeletionCheck());
    boolean cascade = Boolean.TRUE.equals(input.cascadeDelete());
    if (skipCheck && cascade) {
      throw ApiException.validation(
          "cascadeDelete and skipDeletionCheck cannot be set together; send one of them");
    }
    return tx -> {
      Access access = Authorizer.require(tx, call, input.identifier()).require();
      String id = access.domainId();
      if (!skipCheck && !cascade && tx.projects().anyIn(access.scope())) {
        throw ApiException.validation(
            "Domain "
                + id
                + " cannot be deleted while it has projects. Delete them first, or set"
                + " cascadeDelete.");
      }
      tx.domains().delete(id);
      return new DeleteDomainOutput(DomainStatus.DELETED);
    };
  }
}
