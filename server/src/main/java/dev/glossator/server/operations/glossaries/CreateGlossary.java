// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CreateGlossaryInput;
import dev.glossator.contract.model.CreateGlossaryOutput;
import dev.glossator.contract.model.GlossaryStatus;
import dev.glossator.core.glossaries.Glossary;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Owners;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Makes a glossary; its name is the only one of its kind in the domain. */
public final class CreateGlossary implements Writing<CreateGlossaryInput, CreateGlossaryOutput> {

  private final Ids ids;

  public CreateGlossary(Ids ids) {
    this.ids = ids;
  }

  @Override
  public Function<Transaction, CreateGlossaryOutput> prepare(Call call, CreateGlossaryInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      Owners.require(tx, access, input.owningProjectIdentifier());
      var glossary =
          new Glossary(
              access.domainId(),
              ids.next(),
              input.owningProjectIdentifier(),
              input.name(),
              input.description(),
              input.status() != GlossaryStatus.DISABLED,
              input.usageRestrictions() != null && !input.usageRestrictions().isEmpty(),
              call.now(),
              access.user().id(),
              call.now(),
              access.user().id());
      GlossaryRules.requireFreeName(tx, access.scope(), glossary);
      if (!tx.glossaries().insert(glossary)) {
        throw ApiException.conflict("Conflict with businessGlossary named " + glossary.name());
      }
      return output(glossary);
    };
  }

  private static CreateGlossaryOutput output(Glossary glossary) {
    return CreateGlossaryOutput.builder()
        .domainId(glossary.domainId())
        .id(glossary.id())
        .name(glossary.name())
        .owningProjectId(glossary.projectId())
        .description(glossary.description())
        .status(WireGlossaries.status(glossary))
        .usageRestrictions(WireGlossaries.restrictions(glossary))
        .build();
  }
}
