// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.core.glossaries.Glossary;
import dev.glossator.core.glossaries.GlossaryTerm;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.Optional;

/** A term beside the glossary it stands in. */
record Terms(GlossaryTerm term, Glossary glossary) {

  static Optional<Terms> find(Transaction tx, Scope scope, String id) {
    return tx.glossaries()
        .terms()
        .find(scope, id)
        .flatMap(
            term ->
                tx.glossaries()
                    .find(scope, term.glossaryId())
                    .map(glossary -> new Terms(term, glossary)));
  }
}
