// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every decision ever made, never changed: history for people and for calibration. */
public final class DecisionStore {

  private final Sql sql;

  public DecisionStore(Sql sql) {
    this.sql = sql;
  }

  public void insert(String domainId, Collection<Decision> decisions) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Decision decision : decisions) {
      rows.add(
          new @Nullable Object[] {
            decision.id(),
            domainId,
            decision.assetId(),
            decision.target().type(),
            PredictionStore.column(decision.target()),
            decision.verdict(),
            decision.value(),
            decision.generated(),
            decision.choice(),
            decision.source().runId(),
            decision.source().fingerprint(),
            decision.revision(),
            decision.decidedAt(),
            decision.decidedBy()
          });
    }
    sql.batch(
        """
        INSERT INTO decision (id, domain_id, asset_id, type, column_name, verdict, value,
          generated, choice, run_id, fingerprint, revision, decided_at, decided_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  /** The decisions about an asset, oldest first. */
  public List<Decision> of(Scope scope, String assetId) {
    Scope.Condition visible = scope.onAsset(assetId);
    return sql.list(
        "SELECT * FROM decision WHERE asset_id = ?" + visible.text() + " ORDER BY decided_at, id",
        DecisionStore::map,
        visible.after(assetId));
  }

  private static Decision map(Row row) {
    return new Decision(
        row.string("id"),
        row.string("asset_id"),
        PredictionStore.target(row),
        Decision.Verdict.valueOf(row.string("verdict")),
        row.string("value"),
        row.string("generated"),
        row.integer("choice"),
        new Decision.Source(row.string("run_id"), row.string("fingerprint")),
        row.string("revision"),
        row.instant("decided_at"),
        row.string("decided_by"));
  }
}
