// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.model.GlossaryTermStatus;
import dev.glossator.contract.model.UpdateGlossaryTermInput;
import dev.glossator.contract.model.UpdateGlossaryTermOutput;
import dev.glossator.core.glossaries.Glossary;
import dev.glossator.core.glossaries.GlossaryTerm;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Changes those members of a term that are given; relations are replaced together. */
public final class UpdateGlossaryTerm
    implements Writing<UpdateGlossaryTermInput, UpdateGlossaryTermOutput> {

  @Override
  public Function<Transaction, UpdateGlossaryTermOutput> prepare(
      Call call, UpdateGlossaryTermInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var found =
          Terms.find(tx, access.scope(), input.identifier())
              .filter(
                  term ->
                      input.glossaryIdentifier() == null
                          || input.glossaryIdentifier().equals(term.glossary().id()))
              .orElseThrow(() -> Absent.thing("GlossaryTerm"));
      access.require(found.glossary().projectId());
      var term = changed(found.term(), input, call, access.user().id());
      GlossaryRules.requireFreeName(tx, access.scope(), term);
      GlossaryRules.requireSoundRelations(tx, access.scope(), term, found.glossary());
      tx.glossaries().terms().update(term, found.glossary());
      return output(term, found.glossary());
    };
  }

  private static GlossaryTerm changed(
      GlossaryTerm old, UpdateGlossaryTermInput input, Call call, String userId) {
    var relations = input.termRelations();
    return new GlossaryTerm(
        old.domainId(),
        old.id(),
        old.glossaryId(),
        input.name() == null ? old.name() : input.name(),
        input.shortDescription() == null ? old.shortDescription() : input.shortDescription(),
        input.longDescription() == null ? old.longDescription() : input.longDescription(),
        input.status() == null ? old.enabled() : input.status() == GlossaryTermStatus.ENABLED,
        relations == null ? old.isA() : CreateGlossaryTerm.isA(relations),
        relations == null ? old.classifies() : CreateGlossaryTerm.classifies(relations),
        old.createdAt(),
        old.createdBy(),
        call.now(),
        userId);
  }

  private static UpdateGlossaryTermOutput output(GlossaryTerm term, Glossary glossary) {
    return UpdateGlossaryTermOutput.builder()
        .id(term.id())
        .domainId(term.domainId())
        .glossaryId(term.glossaryId())
        .name(term.name())
        .status(WireGlossaries.status(term))
        .shortDescription(term.shortDescription())
        .longDescription(term.longDescription())
        .termRelations(WireGlossaries.relations(term))
        .usageRestrictions(WireGlossaries.restrictions(glossary))
        .build();
  }
}
