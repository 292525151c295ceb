// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.house.HouseLanguage;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of each project's house, read again only when their version or that of the glossary has
 * changed.
 */
final class HouseWords {

  private static final int PROJECTS_KEPT = 64;

  private final Map<Place, Words> kept = new ConcurrentHashMap<>();

  private record Place(String domainId, String projectId) {}

  /** Words with the version of the glossary that they were read with. */
  private record Words(HouseLanguage language, String glossary) {}

  HouseLanguage of(Transaction tx, Scope scope, String projectId) {
    Place place = new Place(scope.domainId(), projectId);
    String glossary = tx.termEntries().version(scope);
    Words known = kept.get(place);
    if (known != null
        && known.glossary().equals(glossary)
        && known.language().version() == tx.house().version(scope)) {
      return known.language();
    }
    HouseLanguage fresh = tx.house().snapshot(scope, projectId);
    if (kept.size() >= PROJECTS_KEPT) {
      kept.clear();
    }
    kept.put(place, new Words(fresh, glossary));
    return fresh;
  }
}
