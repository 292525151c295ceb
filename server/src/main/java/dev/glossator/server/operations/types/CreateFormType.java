// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CreateFormTypeInput;
import dev.glossator.contract.model.CreateFormTypeOutput;
import dev.glossator.contract.model.FormTypeStatus;
import dev.glossator.contract.model.Model;
import dev.glossator.core.types.FormModel;
import dev.glossator.core.types.FormModelException;
import dev.glossator.core.types.FormType;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Owners;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Makes a form type, or the next revision of one; that is also how one is disabled. */
public final class CreateFormType implements Writing<CreateFormTypeInput, CreateFormTypeOutput> {

  @Override
  public Function<Transaction, CreateFormTypeOutput> prepare(Call call, CreateFormTypeInput input) {
    TypeLookup.refuseManaged(input.name());
    String fragment =
        switch (input.model()) {
          case Model.OfSmithy smithy -> smithy.value();
        };
    check(input.name(), fragment);
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      Owners.require(tx, access, input.owningProjectIdentifier());
      var domainId = access.domainId();
      var newest = tx.types().formType(access.scope(), input.name(), null);
      if (newest.isPresent() && !newest.get().projectId().equals(input.owningProjectIdentifier())) {
        throw ApiException.conflict(
            "Conflict with FormType " + input.name() + " of another project");
      }
      var type =
          new FormType(
              domainId,
              input.name(),
              newest.map(FormType::revision).orElse(0L) + 1,
              fragment,
              input.status() != FormTypeStatus.DISABLED,
              input.description(),
              input.owningProjectIdentifier(),
              call.now(),
              access.user().id());
      if (!tx.types().insert(type)) {
        throw ApiException.conflict("Conflict with FormType " + type.label());
      }
      return output(type);
    };
  }

  private static void check(String name, String fragment) {
    try {
      FormModel.read(name, fragment);
    } catch (FormModelException e) {
      throw ApiException.validation(String.valueOf(e.getMessage()));
    }
  }

  private static CreateFormTypeOutput output(FormType type) {
    return CreateFormTypeOutput.builder()
        .domainId(type.domainId())
        .name(type.name())
        .revision(Long.toString(type.revision()))
        .description(type.description())
        .owningProjectId(type.projectId())
        .originDomainId(type.domainId())
        .originProjectId(type.projectId())
        .build();
  }
}
