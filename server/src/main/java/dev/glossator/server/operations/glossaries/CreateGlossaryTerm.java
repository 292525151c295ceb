// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CreateGlossaryTermInput;
import dev.glossator.contract.model.CreateGlossaryTermOutput;
import dev.glossator.contract.model.GlossaryTermStatus;
import dev.glossator.contract.model.TermRelations;
import dev.glossator.core.glossaries.Glossary;
import dev.glossator.core.glossaries.GlossaryTerm;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a term; its name is the only one of its kind in its glossary. */
public final class CreateGlossaryTerm
    implements Writing<CreateGlossaryTermInput, CreateGlossaryTermOutput> {

  private final Ids ids;

  public CreateGlossaryTerm(Ids ids) {
    this.ids = ids;
  }

  @Override
  public Function<Transaction, CreateGlossaryTermOutput> prepare(
      Call call, CreateGlossaryTermInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var glossary =
          tx.glossaries()
              .find(access.scope(), input.glossaryIdentifier())
              .orElseThrow(() -> Absent.input("GlossaryTerm"));
      access.require(glossary.projectId());
      var term =
          new GlossaryTerm(
              glossary.domainId(),
              ids.next(),
              glossary.id(),
              input.name(),
              input.shortDescription(),
              input.longDescription(),
              input.status() != GlossaryTermStatus.DISABLED,
              isA(input.termRelations()),
              classifies(input.termRelations()),
              call.now(),
              access.user().id(),
              call.now(),
              access.user().id());
      GlossaryRules.requireFreeName(tx, access.scope(), term);
      GlossaryRules.requireSoundRelations(tx, access.scope(), term, glossary);
      if (!tx.glossaries().terms().insert(term, glossary)) {
        throw ApiException.conflict("Conflict with glossaryTerm named " + term.name());
      }
      return output(term, glossary);
    };
  }

  static List<String> isA(@Nullable TermRelations relations) {
    return relations == null || relations.isA() == null
        ? List.of()
        : relations.isA().stream().distinct().toList();
  }

  static List<String> classifies(@Nullable TermRelations relations) {
    return relations == null || relations.classifies() == null
        ? List.of()
        : relations.classifies().stream().distinct().toList();
  }

  private static CreateGlossaryTermOutput output(GlossaryTerm term, Glossary glossary) {
    return CreateGlossaryTermOutput.builder()
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
