// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.bulks;

import dev.glossator.core.bulks.Bulk;
import dev.glossator.core.bulks.BulkPhase;
import dev.glossator.core.bulks.BulkStatus;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bulks of a domain. All that a bulk has to remember lies here: any node goes on with it. */
public final class BulkStore {

  private final Sql sql;

  public BulkStore(Sql sql) {
    this.sql = sql;
  }

  /** Adds a bulk with its assets in their order. */
  public void insert(Bulk bulk, List<String> assets) {
    Bulk.Wanted wanted = bulk.wanted();
    sql.write(
        """
        INSERT INTO bulk (id, domain_id, project_id, status, selected, excluded, types, again,
          phase, created_at, created_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        bulk.id(),
        bulk.domainId(),
        bulk.projectId(),
        bulk.status(),
        String.join("\n", wanted.select()),
        String.join("\n", wanted.exclude()),
        wanted.types().stream().map(RunType::name).collect(Collectors.joining(",")),
        wanted.again(),
        bulk.phase(),
        bulk.origin().createdAt(),
        bulk.origin().createdBy());
    List<@Nullable Object[]> rows = new ArrayList<>(assets.size());
    for (String asset : assets) {
      rows.add(
          new @Nullable Object[] {
            bulk.id(), bulk.domainId(), asset, rows.size(), BulkAsset.State.WAITING
          });
    }
    sql.writeAll(
        """
        INSERT INTO bulk_asset (bulk_id, domain_id, asset_id, ordinal, state)
        VALUES (?, ?, ?, ?, ?)""",
        rows);
  }

  public Optional<Bulk> find(Scope scope, String id) {
    return sql.first(
            "SELECT * FROM bulk WHERE id = ? AND domain_id = ?",
            BulkStore::map,
            id,
            scope.domainId())
        .filter(bulk -> scope.sees(bulk.projectId()));
  }

  /** The bulks of a project, oldest first, behind the given place. */
  public List<Bulk> page(
      Scope scope, String projectId, Instant afterTime, String afterId, int limit) {
    if (!scope.sees(projectId)) {
      return List.of();
    }
    return sql.list(
        """
        SELECT * FROM bulk WHERE domain_id = ? AND project_id = ? AND (created_at, id) > (?, ?)
        ORDER BY created_at, id LIMIT ?""",
        BulkStore::map,
        scope.domainId(),
        projectId,
        afterTime,
        afterId,
        limit);
  }

  /** The bulks that go on, oldest first. */
  public List<Bulk> active(int limit) {
    return sql.list(
        "SELECT * FROM bulk WHERE status = 'ACTIVE' ORDER BY created_at, id LIMIT ?",
        BulkStore::map,
        limit);
  }

  /** Moves a bulk on, unless somebody else has; false then. */
  public boolean move(Bulk from, BulkStatus status, BulkPhase phase) {
    return sql.update(
            "UPDATE bulk SET status = ?, phase = ? WHERE id = ? AND status = ? AND phase = ?",
            status,
            phase,
            from.id(),
            from.status(),
            from.phase())
        == 1;
  }

  /** Ends a bulk that is open; false when it had ended. */
  public boolean end(Bulk bulk, BulkStatus status, @Nullable String reason, Instant now) {
    return sql.update(
            """
            UPDATE bulk SET status = ?, reason = ?, ended_at = ?
            WHERE id = ? AND status IN ('ACTIVE', 'PAUSED')""",
            status,
            reason,
            now,
            bulk.id())
        == 1;
  }

  /** Assets of a bulk in a state, in their order. */
  public List<BulkAsset> assets(String bulkId, BulkAsset.State state, int limit) {
    return sql.list(
        """
        SELECT ordinal, asset_id, state, note FROM bulk_asset WHERE bulk_id = ? AND state = ?
        ORDER BY ordinal LIMIT ?""",
        row ->
            new BulkAsset(
                row.number("ordinal"),
                row.string("asset_id"),
                BulkAsset.State.valueOf(row.string("state")),
                row.stringOrNull("note")),
        bulkId,
        state,
        limit);
  }

  /** Writes what became of assets. */
  public void put(String bulkId, Collection<BulkAsset> assets) {
    List<@Nullable Object[]> rows = new ArrayList<>(assets.size());
    for (BulkAsset asset : assets) {
      rows.add(new @Nullable Object[] {asset.state(), asset.note(), bulkId, asset.ordinal()});
    }
    sql.writeAll(
        "UPDATE bulk_asset SET state = ?, note = ? WHERE bulk_id = ? AND ordinal = ?", rows);
  }

  /**
   * Gives assets their turn again, in the next phase.
   *
   * @param all also those of which nothing was to be done
   */
  public void rewind(String bulkId, boolean all) {
    sql.write(
        """
        UPDATE bulk_asset SET state = 'WAITING' WHERE bulk_id = ? AND state IN ('BEGUN', ?)""",
        bulkId,
        all ? "UNCHANGED" : "BEGUN");
  }

  /** How many assets of a bulk are in each state. */
  public Map<BulkAsset.State, Long> states(String bulkId) {
    Map<BulkAsset.State, Long> states = new EnumMap<>(BulkAsset.State.class);
    sql.list(
            "SELECT state, count(*) AS n FROM bulk_asset WHERE bulk_id = ? GROUP BY state",
            row -> Map.entry(BulkAsset.State.valueOf(row.string("state")), row.number("n")),
            bulkId)
        .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
    return states;
  }

  /** How many runs of a bulk are in each status. */
  public Map<RunStatus, Long> runs(String bulkId) {
    Map<RunStatus, Long> runs = new EnumMap<>(RunStatus.class);
    sql.list(
            """
            SELECT status, count(*) AS n FROM run WHERE bulk_id = ? AND bulk_id <> ''
            GROUP BY status""",
            row -> Map.entry(RunStatus.valueOf(row.string("status")), row.number("n")),
            bulkId)
        .forEach(entry -> runs.put(entry.getKey(), entry.getValue()));
    return runs;
  }

  /** Runs of a bulk in a status, in no order that means anything. */
  public List<String> runs(String bulkId, RunStatus status, int limit) {
    return sql.list(
        """
        SELECT id FROM run WHERE bulk_id = ? AND bulk_id <> '' AND status = ?
        ORDER BY id LIMIT ?""",
        row -> row.string("id"),
        bulkId,
        status,
        limit);
  }

  /** How many runs of a bulk have not ended. */
  public int activeRuns(String bulkId) {
    return (int)
        sql.number(
            "SELECT count(*) FROM run WHERE bulk_id = ? AND bulk_id <> '' AND active = 1", bulkId);
  }

  /** Whether a bulk has begun a run for an asset. */
  public boolean hasRunOf(String bulkId, String assetId) {
    return sql.exists(
        """
        SELECT 1 FROM run_entry e JOIN run r ON r.id = e.run_id
        WHERE e.asset_id = ? AND e.type = '' AND r.bulk_id = ? LIMIT 1""",
        assetId,
        bulkId);
  }

  private static Bulk map(Row row) {
    return new Bulk(
        row.string("id"),
        row.string("domain_id"),
        row.string("project_id"),
        new Bulk.Wanted(
            row.lines("selected"),
            row.lines("excluded"),
            Arrays.stream(row.string("types").split(",")).map(RunType::valueOf).toList(),
            row.flag("again")),
        BulkStatus.valueOf(row.string("status")),
        BulkPhase.valueOf(row.string("phase")),
        row.stringOrNull("reason"),
        new Bulk.Origin(row.instant("created_at"), row.string("created_by")),
        row.instantOrNull("ended_at"));
  }
}
