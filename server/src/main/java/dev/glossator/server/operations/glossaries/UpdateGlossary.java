// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.model.GlossaryStatus;
import dev.glossator.contract.model.UpdateGlossaryInput;
import dev.glossator.contract.model.UpdateGlossaryOutput;
import dev.glossator.core.glossaries.Glossary;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Changes those members of a glossary that are given. */
public final class UpdateGlossary implements Writing<UpdateGlossaryInput, UpdateGlossaryOutput> {

  @Override
  public Function<Transaction, UpdateGlossaryOutput> prepare(Call call, UpdateGlossaryInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var old =
          tx.glossaries()
              .find(access.scope(), input.identifier())
              .orElseThrow(() -> Absent.requested("businessGlossary"));
      access.require(old.projectId());
      var glossary = changed(old, input, call, access.user().id());
      GlossaryRules.requireFreeName(tx, access.scope(), glossary);
      tx.glossaries().update(glossary);
      return output(glossary);
    };
  }

  private static Glossary changed(
      Glossary old, UpdateGlossaryInput input, Call call, String userId) {
    return new Glossary(
        old.domainId(),
        old.id(),
        old.projectId(),
        input.name() == null ? old.name() : input.name(),
        input.description() == null ? old.description() : input.description(),
        input.status() == null ? old.enabled() : input.status() == GlossaryStatus.ENABLED,
        old.restricted(),
        old.createdAt(),
        old.createdBy(),
        call.now(),
        userId);
  }

  private static UpdateGlossaryOutput output(Glossary glossary) {
    return UpdateGlossaryOutput.builder()
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
