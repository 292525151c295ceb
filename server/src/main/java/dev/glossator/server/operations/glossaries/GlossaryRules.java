// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.ApiException;
import dev.glossator.core.glossaries.Glossary;
import dev.glossator.core.glossaries.GlossaryTerm;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.ArrayList;
import java.util.List;

/** What names and relations must hold to. */
final class GlossaryRules {

  private GlossaryRules() {}

  /** No other glossary of the domain has the name. */
  static void requireFreeName(Transaction tx, Scope scope, Glossary glossary) {
    tx.glossaries()
        .findNamed(scope, glossary.name())
        .filter(other -> !other.id().equals(glossary.id()))
        .ifPresent(
            other -> {
              throw ApiException.conflict("Conflict with businessGlossary " + other.id());
            });
  }

  /** No other term of the glossary has the name. */
  static void requireFreeName(Transaction tx, Scope scope, GlossaryTerm term) {
    tx.glossaries()
        .terms()
        .findNamed(scope, term.glossaryId(), term.name())
        .filter(other -> !other.id().equals(term.id()))
        .ifPresent(
            other -> {
              throw ApiException.conflict("Conflict with glossaryTerm " + other.id());
            });
  }

  /** The terms it relates to are there, and none is itself; restricted terms have no relations. */
  static void requireSoundRelations(
      Transaction tx, Scope scope, GlossaryTerm term, Glossary glossary) {
    List<String> targets = new ArrayList<>(term.isA());
    targets.addAll(term.classifies());
    if (targets.isEmpty()) {
      return;
    }
    if (glossary.restricted()) {
      throw ApiException.validation(
          "Terms of the restricted glossary " + glossary.id() + " can't have term relations");
    }
    if (targets.contains(term.id())) {
      throw ApiException.validation("Glossary term " + term.id() + " can't relate to itself");
    }
    if (!tx.glossaries().terms().missing(scope, targets).isEmpty()) {
      throw Absent.input("GlossaryTerm");
    }
  }
}
