// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.house.HouseLanguage;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of each project's house, read again only when their version has changed. */
final class HouseWords {

  private static final int PROJECTS_KEPT = 64;

  private final Map<Place, HouseLanguage> kept = new ConcurrentHashMap<>();

  private record Place(String domainId, String projectId) {}

  HouseLanguage of(Transaction tx, Scope scope, String projectId) {
    Place place = new Place(scope.domainId(), projectId);
    HouseLanguage known = kept.get(place);
    if (known != null && known.version() == tx.house().version(scope)) {
      return known;
    }
    HouseLanguage fresh = tx.house().snapshot(scope, projectId);
    if (kept.size() >= PROJECTS_KEPT) {
      kept.clear();
    }
    kept.put(place, fresh);
    return fresh;
  }
}
