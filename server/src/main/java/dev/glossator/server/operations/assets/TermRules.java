// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.contract.ApiException;
import dev.glossator.core.assets.AssetColumn;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the terms of an asset and its columns against the glossaries. */
final class TermRules {

  private TermRules() {}

  /**
   * Refuses terms that are not there, and restricted ones outside their own member.
   *
   * @param before terms that stand there already: they stay even when their glossary is gone
   */
  static void apply(Transaction tx, Scope scope, AssetContent content, Collection<String> before) {
    Set<String> ofColumns = new HashSet<>();
    content.columns().stream().map(AssetColumn::glossaryTerms).forEach(ofColumns::addAll);
    Set<String> all = new HashSet<>(ofColumns);
    all.addAll(content.glossaryTerms());
    if (all.isEmpty()) {
      return;
    }
    var uses = tx.glossaries().terms().uses(scope, all);
    for (var term : content.glossaryTerms()) {
      if (!uses.containsKey(term) && !before.contains(term)) {
        throw Absent.input("Asset");
      }
    }
    for (var use : uses.values()) {
      if (use.restricted()) {
        throw ApiException.validation(
            "The glossary term "
                + use.id()
                + " is restricted"
                + (ofColumns.contains(use.id()) ? " and cannot be given to columns" : "")
                + "; give it to the asset with AssociateGovernedTerms");
      }
    }
  }

  /** The terms of a request, each once. */
  static List<String> given(@Nullable List<String> terms) {
    return terms == null ? List.of() : terms.stream().distinct().toList();
  }
}
