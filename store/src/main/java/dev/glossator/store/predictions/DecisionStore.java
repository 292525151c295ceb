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

  private static final String NOT_TAKEN_BACK =
      """
       AND d.decided_by = 'SYSTEM' AND d.verdict = 'ACCEPTED' AND NOT EXISTS (
        SELECT 1 FROM decision u WHERE u.asset_id = d.asset_id AND u.type = d.type
          AND u.column_name = d.column_name AND u.run_id = d.run_id AND u.value = d.value
          AND u.verdict = 'UNDONE' AND u.decided_at >= d.decided_at)""";

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

  /**
   * Assets with acceptances of a run, or of a bulk's runs, by a policy that nobody took back.
   *
   * @param bulk whether the identifier is a bulk's
   */
  public List<String> acceptedByPolicy(Scope scope, String id, boolean bulk, int limit) {
    Scope.Condition seen = scope.onProject("r.project_id");
    return sql.list(
        "SELECT DISTINCT d.asset_id FROM decision d JOIN run r ON r.id = d.run_id"
            + " WHERE r.domain_id = ? AND "
            + (bulk ? "r.bulk_id = ? AND r.bulk_id <> '' " : "r.id = ? ")
            + NOT_TAKEN_BACK
            + seen.text()
            + " ORDER BY d.asset_id LIMIT ?",
        row -> row.string("asset_id"),
        seen.between(List.of(scope.domainId(), id), limit));
  }

  /** The acceptances by policy of an asset that nobody took back. */
  public List<Decision> acceptedByPolicy(Scope scope, String assetId) {
    Scope.Condition seen = scope.onAsset(assetId);
    return sql.list(
        "SELECT * FROM decision d WHERE d.asset_id = ? "
            + NOT_TAKEN_BACK
            + seen.text()
            + " ORDER BY decided_at, id",
        DecisionStore::map,
        seen.after(assetId));
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
