// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import dev.glossator.contract.model.GetFormTypeInput;
import dev.glossator.contract.model.GetFormTypeOutput;
import dev.glossator.contract.model.Model;
import dev.glossator.core.types.FormType;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Shows a revision of a form type. */
public final class GetFormType implements Reading<GetFormTypeInput, GetFormTypeOutput> {

  @Override
  public Function<Transaction, GetFormTypeOutput> prepare(Call call, GetFormTypeInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      return TypeLookup.form(tx, access.scope(), input.formTypeIdentifier(), input.revision())
          .map(GetFormType::output)
          .orElseThrow(() -> Absent.thing("FormType"));
    };
  }

  private static GetFormTypeOutput output(FormType type) {
    return GetFormTypeOutput.builder()
        .domainId(type.domainId())
        .name(type.name())
        .revision(Long.toString(type.revision()))
        .model(new Model.OfSmithy(type.fragment()))
        .status(WireTypes.status(type))
        .owningProjectId(type.projectId())
        .originDomainId(type.domainId())
        .originProjectId(type.projectId())
        .createdAt(type.createdAt())
        .createdBy(type.createdBy())
        .description(type.description())
        .build();
  }
}
