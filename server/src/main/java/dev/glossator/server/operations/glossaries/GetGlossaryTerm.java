// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.model.GetGlossaryTermInput;
import dev.glossator.contract.model.GetGlossaryTermOutput;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Shows a term. */
public final class GetGlossaryTerm implements Reading<GetGlossaryTermInput, GetGlossaryTermOutput> {

  @Override
  public Function<Transaction, GetGlossaryTermOutput> prepare(
      Call call, GetGlossaryTermInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      return Terms.find(tx, access.scope(), input.identifier())
          .map(GetGlossaryTerm::output)
          .orElseThrow(() -> Absent.thing("GlossaryTerm"));
    };
  }

  private static GetGlossaryTermOutput output(Terms found) {
    var term = found.term();
    return GetGlossaryTermOutput.builder()
        .domainId(term.domainId())
        .glossaryId(term.glossaryId())
        .id(term.id())
        .name(term.name())
        .shortDescription(term.shortDescription())
        .longDescription(term.longDescription())
        .termRelations(WireGlossaries.relations(term))
        .status(WireGlossaries.status(term))
        .createdAt(term.createdAt())
        .createdBy(term.createdBy())
        .updatedAt(term.updatedAt())
        .updatedBy(term.updatedBy())
        .usageRestrictions(WireGlossaries.restrictions(found.glossary()))
        .build();
  }
}
