// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import dev.glossator.contract.ApiException;
import dev.glossator.server.auth.Access;
import dev.glossator.server.operations.assets.AssetLookup;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import dev.glossator.store.glossaries.TermStore.TermUse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The restricted terms of an asset. They belong to the asset and not to what its producer writes,
 * so changing them makes no revision.
 */
final class GovernedTerms {

  private static final int TERMS_MAX = 20;

  private GovernedTerms() {}

  /** Gives an asset restricted terms. */
  static void add(Transaction tx, Access access, String assetId, List<String> terms) {
    var uses = tx.glossaries().terms().uses(access.scope(), terms);
    for (var term : terms) {
      var use = uses.get(term);
      if (use == null) {
        throw Absent.thing("GlossaryTerm");
      }
      if (!use.restricted()) {
        throw ApiException.validation(
            "The glossary term "
                + term
                + " is not restricted; give it to the asset as one of its glossaryTerms");
      }
    }
    change(tx, access, assetId, uses.values(), governed -> governed.addAll(terms));
  }

  /** Takes restricted terms away from an asset, also those that are gone from their glossary. */
  static void remove(Transaction tx, Access access, String assetId, List<String> terms) {
    var uses = tx.glossaries().terms().uses(access.scope(), terms);
    change(tx, access, assetId, uses.values(), governed -> terms.forEach(governed::remove));
  }

  /** Restricted terms may be used by the owners of their glossary's project. */
  private static void change(
      Transaction tx,
      Access access,
      String assetId,
      Collection<TermUse> uses,
      Consumer<Set<String>> how) {
    var asset = AssetLookup.require(tx, access, assetId);
    var newest =
        tx.assets().newest(access.scope(), asset.id()).orElseThrow(() -> Absent.thing("Asset"));
    uses.forEach(use -> access.require(Access.USE_GOVERNED_TERM, use.projectId()));
    Set<String> governed = new LinkedHashSet<>(newest.content().governedTerms());
    how.accept(governed);
    if (governed.size() > TERMS_MAX) {
      throw ApiException.validation(
          "Asset "
              + asset.id()
              + " would have "
              + governed.size()
              + " governed glossary terms; "
              + TERMS_MAX
              + " are allowed, so take some away first");
    }
    if (!List.copyOf(governed).equals(newest.content().governedTerms())) {
      tx.assets().putGovernedTerms(newest, List.copyOf(governed));
    }
  }
}
