// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.DeleteFormTypeInput;
import dev.glossator.contract.model.DeleteFormTypeOutput;
import dev.glossator.core.types.TypeNames;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Deletes a disabled form type that no asset type has. */
public final class DeleteFormType implements Writing<DeleteFormTypeInput, DeleteFormTypeOutput> {

  @Override
  public Function<Transaction, DeleteFormTypeOutput> prepare(Call call, DeleteFormTypeInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var domainId = access.domainId();
      var name = TypeNames.plain(domainId, input.formTypeIdentifier());
      if (TypeNames.isManaged(name)) {
        throw access.denied();
      }
      var type =
          tx.types()
              .formType(access.scope(), name, null)
              .orElseThrow(() -> Absent.requested("FormType"));
      access.require(type.projectId());
      if (type.enabled()) {
        throw ApiException.validation("FormType must be DISABLED for deletion");
      }
      if (tx.types().isInUse(type)) {
        throw ApiException.conflict("FormType can't be deleted while asset types have forms of it");
      }
      tx.types().deleteFormType(domainId, name);
      return new DeleteFormTypeOutput();
    };
  }
}
