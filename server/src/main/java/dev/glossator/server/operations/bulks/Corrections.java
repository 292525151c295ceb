// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.core.assets.AssetColumn;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.names.Correction;
import dev.glossator.store.Transaction;
import dev.glossator.store.predictions.DecisionStore.CorrectedName;
import dev.glossator.store.scope.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that people corrected, by what they bear on, newest first. */
final class Corrections {

  /** Older ones have long been followed, or nobody asked for it. */
  private static final int MOST = 500;

  private final Map<String, List<CorrectedName>> byKey = new HashMap<>();

  Corrections(Transaction tx, Scope scope) {
    for (CorrectedName name : tx.decisions().corrected(scope, MOST)) {
      if (!name.column().isEmpty()) {
        Correction.keys(name.column(), name.generated(), name.value())
            .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(name));
      }
    }
  }

  boolean any() {
    return !byKey.isEmpty();
  }

  /** Whether a correction made since then bears on another column than its own. */
  boolean bearOn(AssetRevision table, Instant since) {
    return any()
        && table.content().columns().stream().anyMatch(column -> bearOn(table, column, since));
  }

  private boolean bearOn(AssetRevision table, AssetColumn column, Instant since) {
    for (String key : Correction.keysOf(column.name())) {
      for (CorrectedName corrected : byKey.getOrDefault(key, List.of())) {
        if (!corrected.at().isAfter(since)) {
          break;
        }
        if (!corrected.column().equals(column.name())
            || !corrected.assetId().equals(table.asset().id())) {
          return true;
        }
      }
    }
    return false;
  }
}
