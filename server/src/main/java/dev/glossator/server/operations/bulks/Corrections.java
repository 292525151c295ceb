// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.core.assets.AssetColumn;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.names.Correction;
import dev.glossator.store.Transaction;
import dev.glossator.store.predictions.DecisionStore.CorrectedName;
import dev.glossator.store.scope.Scope;
import java.time.Instant;
import java.util.List;

/** The names that people corrected, and whose tables would be read otherwise since. */
final class Corrections {

  /** Older ones have long been followed, or nobody asked for it. */
  private static final int MOST = 500;

  private final List<Corrected> newest;

  private record Corrected(CorrectedName name, Correction correction) {}

  Corrections(Transaction tx, Scope scope) {
    this.newest =
        tx.decisions().corrected(scope, MOST).stream()
            .filter(name -> !name.column().isEmpty())
            .map(
                name ->
                    new Corrected(
                        name, new Correction(name.column(), name.generated(), name.value())))
            .toList();
  }

  /** Whether a correction made since then bears on another column than its own. */
  boolean bearOn(AssetRevision table, Instant since) {
    for (Corrected corrected : newest) {
      if (!corrected.name().at().isAfter(since)) {
        return false;
      }
      for (AssetColumn column : table.content().columns()) {
        if (corrected.correction().bearsOn(column.name()) && !own(corrected, table, column)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean own(Corrected corrected, AssetRevision table, AssetColumn column) {
    return corrected.name().assetId().equals(table.asset().id())
        && corrected.name().column().equals(column.name());
  }
}
