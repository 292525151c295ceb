// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.model.GetGlossaryInput;
import dev.glossator.contract.model.GetGlossaryOutput;
import dev.glossator.core.glossaries.Glossary;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Shows a glossary. */
public final class GetGlossary implements Reading<GetGlossaryInput, GetGlossaryOutput> {

  @Override
  public Function<Transaction, GetGlossaryOutput> prepare(Call call, GetGlossaryInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      return tx.glossaries()
          .find(access.scope(), input.identifier())
          .map(GetGlossary::output)
          .orElseThrow(() -> Absent.thing("Glossary"));
    };
  }

  private static GetGlossaryOutput output(Glossary glossary) {
    return GetGlossaryOutput.builder()
        .domainId(glossary.domainId())
        .id(glossary.id())
        .owningProjectId(glossary.projectId())
        .name(glossary.name())
        .description(glossary.description())
        .status(WireGlossaries.status(glossary))
        .createdAt(glossary.createdAt())
        .createdBy(glossary.createdBy())
        .updatedAt(glossary.updatedAt())
        .updatedBy(glossary.updatedBy())
        .usageRestrictions(WireGlossaries.restrictions(glossary))
        .build();
  }
}
