// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every decision ever made: history for people and for calibration. Nothing of one is ever changed
 * but the note that people put to it.
 */
public final class DecisionStore {

  /**
   * All that a policy accepted of a run is taken back at once, so the newest undoing tells: that of
   * run r, asked for once for all decisions d about it.
   */
  private static final String NOT_TAKEN_BACK =
      """
      d.decided_by = 'SYSTEM' AND d.verdict = 'ACCEPTED' AND d.decided_at > COALESCE((
        SELECT MAX(u.decided_at) FROM decision u
        WHERE u.run_id = r.id AND u.verdict = 'UNDONE'), 0)""";

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
    sql.writeAll(
        """
        INSERT INTO decision (id, domain_id, asset_id, type, column_name, verdict, value,
          generated, choice, run_id, fingerprint, revision, decided_at, decided_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  /**
   * Which runs are meant.
   *
   * @param id of a run, or of a bulk, whose runs are meant then
   */
  public record OfRuns(String id, boolean bulk) {
    private String condition() {
      return bulk ? " AND r.bulk_id = ? AND r.bulk_id <> ''" : " AND r.id = ?";
    }
  }

  /**
   * The assets of runs with acceptances by a policy that nobody took back; one with several such
   * runs stands there several times.
   */
  public List<String> acceptedByPolicy(Scope scope, OfRuns runs, int limit) {
    Scope.Condition seen = scope.onProject("a.project_id");
    return sql.list(
        withAcceptances(runs, seen),
        row -> row.string("asset_id"),
        seen.between(List.of(scope.domainId(), runs.id()), limit));
  }

  /** A test reads its plan. */
  static String withAcceptances(OfRuns runs, Scope.Condition seen) {
    return "SELECT r.asset_id FROM run r JOIN asset a"
        + " ON a.domain_id = r.domain_id AND a.id = r.asset_id WHERE r.domain_id = ?"
        + runs.condition()
        + " AND EXISTS (SELECT 1 FROM decision d WHERE d.run_id = r.id AND "
        + NOT_TAKEN_BACK
        + ")"
        + seen.text()
        + " ORDER BY r.status, r.id LIMIT ?";
  }

  /** The acceptances of runs by a policy for an asset that nobody took back. */
  public List<Decision> acceptedByPolicy(Scope scope, OfRuns runs, String assetId) {
    Scope.Condition seen = scope.onAsset(assetId);
    return sql.list(
        "SELECT d.* FROM decision d JOIN run r ON r.id = d.run_id WHERE d.asset_id = ?"
            + runs.condition()
            + " AND "
            + NOT_TAKEN_BACK
            + seen.text()
            + " ORDER BY d.decided_at, d.id",
        DecisionStore::map,
        seen.after(assetId, runs.id()));
  }

  /**
   * Puts a note to the last decision about a target, in place of any it had; false where the last
   * one went the other way, or there is none.
   *
   * @param rejected whether the note is about a rejection, rather than about an acceptance
   */
  public boolean note(
      String assetId, PredictionTarget target, boolean rejected, DecisionNote note) {
    String column = PredictionStore.column(target);
    String ofTarget = " WHERE asset_id = ? AND type = ? AND column_name = ?";
    return sql.update(
            "UPDATE decision SET comment = ?, attributed_to = ?"
                + ofTarget
                + (rejected
                    ? " AND verdict = 'REJECTED'"
                    : " AND verdict IN ('ACCEPTED', 'EDITED')")
                + " AND decided_at = (SELECT MAX(decided_at) FROM decision"
                + ofTarget
                + ")",
            note.comment(),
            note.attributedTo(),
            assetId,
            target.type(),
            column,
            assetId,
            target.type(),
            column)
        > 0;
  }

  /**
   * A name of a column that a person wrote instead of the proposed one.
   *
   * @param generated the proposed one
   */
  public record CorrectedName(
      String assetId, String column, String generated, String value, Instant at) {}

  /** The newest corrected names of a domain, newest first, as its words are shared by all in it. */
  public List<CorrectedName> corrected(Scope scope, int limit) {
    return sql.list(
        """
        SELECT asset_id, column_name, generated, value, decided_at FROM decision
        WHERE domain_id = ? AND verdict = 'EDITED' AND type = 'BUSINESS_NAMES'
        ORDER BY decided_at DESC, id LIMIT ?""",
        row ->
            new CorrectedName(
                row.string("asset_id"),
                row.string("column_name"),
                row.string("generated"),
                row.string("value"),
                row.instant("decided_at")),
        scope.domainId(),
        limit);
  }

  /** The notes to an asset's decisions, by the decision. */
  public Map<String, DecisionNote> notes(Scope scope, String assetId) {
    Scope.Condition visible = scope.onAsset(assetId);
    Map<String, DecisionNote> notes = new HashMap<>();
    sql.list(
            "SELECT id, comment, attributed_to FROM decision WHERE asset_id = ?"
                + " AND (comment <> '' OR attributed_to <> '')"
                + visible.text(),
            row ->
                Map.entry(
                    row.string("id"),
                    new DecisionNote(row.string("comment"), row.string("attributed_to"))),
            visible.after(assetId))
        .forEach(note -> notes.put(note.getKey(), note.getValue()));
    return notes;
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
