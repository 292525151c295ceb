// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.core.decisions.AcceptChoices.Accepted;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.store.Transaction;
import dev.glossator.store.glossaries.TermStore.TermUse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks accepted terms: they must exist, and restricted ones belong to assets and to those who
 * may.
 */
final class AcceptedTerms {

  private AcceptedTerms() {}

  /** Which of the accepted terms are restricted. */
  static Set<String> restricted(Transaction tx, Decider decider, List<Accepted> accepted) {
    List<Accepted> terms =
        accepted.stream()
            .filter(one -> one.target().type() == RunType.BUSINESS_GLOSSARY_ASSOCIATIONS)
            .toList();
    Map<String, TermUse> known =
        tx.glossaries().terms().uses(decider.scope(), terms.stream().map(Accepted::value).toList());
    Set<String> restricted = new HashSet<>();
    for (Accepted term : terms) {
      TermUse use = known.get(term.value());
      if (use == null) {
        throw ApiException.validation(
            "The glossary term "
                + term.value()
                + " does not exist in the domain; name an existing term, or run the generation of"
                + " glossary associations again");
      }
      if (use.restricted()) {
        require(decider, term, use);
        restricted.add(use.id());
      }
    }
    return restricted;
  }

  private static void require(Decider decider, Accepted term, TermUse use) {
    if (term.target() instanceof PredictionTarget.OfColumn column) {
      throw ApiException.validation(
          "The restricted glossary term "
              + use.id()
              + " can be given to assets only, not to column "
              + column.column());
    }
    decider.requireGoverned(use);
  }
}
