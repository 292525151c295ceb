// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunItem;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs as workers see them. Claiming tests the lease, not the status, and raises the fence;
 * everything that is written afterwards names the fence, so that a worker that was thought dead can
 * no longer write.
 */
public final class LeaseStore {

  private final Sql sql;

  public LeaseStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Claims runs that nobody works on, longest due first. The choice is made once, before the
   * update: as a plain sub-select PostgreSQL may repeat it and claim more than the limit.
   */
  public List<Lease> claim(RunStore.Claim claim, Instant now, int limit) {
    List<Lease> leases =
        sql.list(
            """
            WITH due AS MATERIALIZED (SELECT id FROM run
              WHERE active = 1 AND due_at <= ? AND lease_until < ?
              ORDER BY due_at, id LIMIT ?"""
                + sql.dialect().skipLocked()
                + """
            )
            UPDATE run SET owner = ?, lease_until = ?, fence = fence + 1, claims = claims + 1,
              deadline_at = CASE WHEN status = 'SUBMITTED' THEN ? ELSE deadline_at END,
              status = 'IN_PROGRESS'
            WHERE id IN (SELECT id FROM due) AND active = 1 AND lease_until < ?
            RETURNING id, fence""",
            row -> new Lease(row.string("id"), row.number("fence")),
            now,
            now,
            limit,
            claim.owner(),
            claim.until(),
            claim.deadline(),
            now);
    List<@Nullable Object[]> started = new ArrayList<>();
    leases.forEach(lease -> started.add(new @Nullable Object[] {lease.runId()}));
    sql.writeAll("UPDATE run_entry SET status = 'IN_PROGRESS' WHERE run_id = ?", started);
    return leases;
  }

  /** Keeps a lease for longer; false when it is lost, or the run has ended. */
  public boolean renew(Lease lease, Instant until) {
    return sql.update(
            "UPDATE run SET lease_until = ? WHERE id = ? AND fence = ? AND active = 1",
            until,
            lease.runId(),
            lease.fence())
        == 1;
  }

  /**
   * Whether the lease still lets its holder write; holds the run's row until the commit. Whoever
   * writes makes progress, so that claims are counted anew.
   */
  public boolean holds(Lease lease) {
    return sql.update(
            "UPDATE run SET claims = 0 WHERE id = ? AND fence = ? AND active = 1",
            lease.runId(),
            lease.fence())
        == 1;
  }

  /** Gives a run back, to be claimed again from {@code due} on. */
  public void release(Lease lease, Instant due) {
    sql.write(
        "UPDATE run SET owner = '', lease_until = 0, due_at = ?"
            + " WHERE id = ? AND fence = ? AND active = 1",
        due,
        lease.runId(),
        lease.fence());
  }

  /** How often a run was claimed since anything was written for it. */
  public int claims(String runId) {
    return (int) sql.number("SELECT claims FROM run WHERE id = ?", runId);
  }

  /**
   * Ends every lease: right after start where the file has one owner, which was not running a
   * moment ago.
   */
  public int voidAll() {
    return sql.update(
        "UPDATE run SET owner = '', lease_until = 0 WHERE active = 1 AND lease_until > 0");
  }

  /** Active runs whose time is up. */
  public List<MetadataGenerationRun> overdue(Instant now, int limit) {
    return sql.list(
        "SELECT * FROM run WHERE active = 1 AND deadline_at <= ? ORDER BY due_at, id LIMIT ?",
        RunStore::map,
        now,
        limit);
  }

  /** A run by its identifier alone, for the engine, which knows no more of it. */
  public Optional<MetadataGenerationRun> run(String id) {
    return sql.first("SELECT * FROM run WHERE id = ?", RunStore::map, id);
  }

  /** Whether there is a run to claim. */
  public boolean anyDue(Instant now) {
    return sql.exists(
        "SELECT 1 FROM run WHERE active = 1 AND due_at <= ? AND lease_until < ? LIMIT 1", now, now);
  }

  /** Writes what came of an item, and counts that it was written. */
  public void complete(String runId, RunItem item) {
    sql.write(
        """
        UPDATE run_item SET state = ?, predictions = ?, failed = ?, error = ?,
          commits = commits + 1
        WHERE run_id = ? AND ordinal = ?""",
        item.outcome().state(),
        item.outcome().predictions(),
        item.outcome().failed(),
        item.outcome().error(),
        runId,
        item.ordinal());
  }

  /** Ends a run whose items are all done; false when it had ended. */
  public boolean finish(String runId, RunStatus status, Instant now) {
    return new RunStore(sql).end(runId, status, now);
  }

  /** How often each item of a run was committed, in order. */
  public List<Integer> commits(String runId) {
    return sql.list(
        "SELECT commits FROM run_item WHERE run_id = ? ORDER BY ordinal",
        row -> row.integer("commits"),
        runId);
  }
}
