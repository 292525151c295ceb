// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest prediction of each target; a newer run's takes the place of an older run's. */
public final class PredictionStore {

  private final Sql sql;

  public PredictionStore(Sql sql) {
    this.sql = sql;
  }

  /** Writes the predictions of an item, each over its target's older one. */
  public void put(String assetId, Collection<StoredPrediction> predictions) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (StoredPrediction prediction : predictions) {
      StoredPrediction.Made made = prediction.made();
      rows.add(
          new @Nullable Object[] {
            assetId,
            prediction.target().type(),
            column(prediction.target()),
            made.runId(),
            made.revision(),
            prediction.state(),
            prediction.proposed(),
            ChoicesJson.write(prediction.choices()),
            made.generator(),
            made.fingerprint(),
            made.keptFrom(),
            made.reason(),
            made.at()
          });
    }
    sql.writeAll(
        """
        INSERT INTO prediction (asset_id, type, column_name, run_id, revision, state, proposed,
          choices, generator, fingerprint, kept_from, reason, made_at, commits)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        ON CONFLICT (asset_id, type, column_name) DO UPDATE SET
          commits = CASE WHEN prediction.run_id = excluded.run_id
            THEN prediction.commits + 1 ELSE 1 END,
          run_id = excluded.run_id, revision = excluded.revision, state = excluded.state,
          proposed = excluded.proposed, choices = excluded.choices,
          generator = excluded.generator, fingerprint = excluded.fingerprint,
          kept_from = excluded.kept_from, reason = excluded.reason, made_at = excluded.made_at,
          decided_at = NULL, decided_by = NULL""",
        rows);
  }

  /** The newest prediction of every target of the asset, by type and column. */
  public List<StoredPrediction> all(Scope scope, String assetId) {
    Scope.Condition visible = scope.onAsset(assetId);
    return sql.list(
        "SELECT * FROM prediction WHERE asset_id = ?"
            + visible.text()
            + " ORDER BY type, column_name",
        PredictionStore::map,
        visible.after(assetId));
  }

  /** What waits for a decision. */
  public List<StoredPrediction> pending(Scope scope, String assetId) {
    Scope.Condition visible = scope.onAsset(assetId);
    return sql.list(
        "SELECT * FROM prediction WHERE asset_id = ? AND state = 'PENDING'"
            + visible.text()
            + " ORDER BY type, column_name",
        PredictionStore::map,
        visible.after(assetId));
  }

  /** The newest predictions of one type. */
  public List<StoredPrediction> ofType(Scope scope, String assetId, RunType type) {
    Scope.Condition visible = scope.onAsset(assetId);
    return sql.list(
        "SELECT * FROM prediction WHERE asset_id = ? AND type = ?"
            + visible.text()
            + " ORDER BY column_name",
        PredictionStore::map,
        visible.after(assetId, type));
  }

  /** Takes away what was predicted for an asset that is deleted. */
  public void delete(String assetId) {
    sql.write("DELETE FROM prediction WHERE asset_id = ?", assetId);
  }

  /** Decides pending predictions; false when one no longer waits, or a newer run replaced it. */
  public boolean decide(
      String assetId,
      Collection<StoredPrediction> predictions,
      PredictionState state,
      Deciding by) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (StoredPrediction prediction : predictions) {
      rows.add(
          new @Nullable Object[] {
            state,
            by.at(),
            by.userId(),
            assetId,
            prediction.target().type(),
            column(prediction.target()),
            prediction.made().runId()
          });
    }
    return sql.batch(
            """
            UPDATE prediction SET state = ?, decided_at = ?, decided_by = ?
            WHERE asset_id = ? AND type = ? AND column_name = ? AND state = 'PENDING'
              AND run_id = ?""",
            rows)
        == rows.size();
  }

  /** Lets accepted predictions wait again; what is not accepted any more stays as it is. */
  public void reopen(String assetId, Collection<PredictionTarget> targets) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (PredictionTarget target : targets) {
      rows.add(new @Nullable Object[] {assetId, target.type(), column(target)});
    }
    sql.writeAll(
        """
        UPDATE prediction SET state = 'PENDING', decided_at = NULL, decided_by = NULL
        WHERE asset_id = ? AND type = ? AND column_name = ? AND state = 'ACCEPTED'""",
        rows);
  }

  /** Leaves a pending prediction fewer choices; false as {@link #decide} says. */
  public boolean narrow(
      String assetId, StoredPrediction prediction, List<PredictionChoice> choices) {
    return sql.update(
            """
            UPDATE prediction SET choices = ? WHERE asset_id = ? AND type = ? AND column_name = ?
              AND state = 'PENDING' AND run_id = ?""",
            ChoicesJson.write(choices),
            assetId,
            prediction.target().type(),
            column(prediction.target()),
            prediction.made().runId())
        == 1;
  }

  /** Who decides, and when. */
  public record Deciding(String userId, Instant at) {}

  /** How often each prediction of the asset was written by the run that wrote it last. */
  public List<Integer> commits(String assetId) {
    return sql.list(
        "SELECT commits FROM prediction WHERE asset_id = ? ORDER BY type, column_name",
        row -> row.integer("commits"),
        assetId);
  }

  static String column(PredictionTarget target) {
    return switch (target) {
      case PredictionTarget.OfAsset ignored -> "";
      case PredictionTarget.OfColumn column -> column.column();
    };
  }

  static PredictionTarget target(Row row) {
    RunType type = RunType.valueOf(row.string("type"));
    String column = row.string("column_name");
    return column.isEmpty()
        ? new PredictionTarget.OfAsset(type)
        : new PredictionTarget.OfColumn(type, column);
  }

  private static StoredPrediction map(Row row) {
    return new StoredPrediction(
        target(row),
        new StoredPrediction.Made(
            row.string("run_id"),
            row.string("revision"),
            row.string("generator"),
            row.string("fingerprint"),
            row.stringOrNull("kept_from"),
            row.string("reason"),
            row.instant("made_at")),
        PredictionState.valueOf(row.string("state")),
        row.flag("proposed"),
        ChoicesJson.read(row.string("choices")));
  }
}
