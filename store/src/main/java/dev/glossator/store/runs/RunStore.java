// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunItem;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs as clients see them: submission, look-up, pages, cancel. */
public final class RunStore {

  private final Sql sql;

  public RunStore(Sql sql) {
    this.sql = sql;
  }

  /** A run's type that is being generated for the same asset already, and by which run. */
  public record Rival(RunType type, String runId) {}

  /** Adds a run of a bulk, which waits to be claimed; answers as {@link #insert} does. */
  public Optional<Rival> insertOfBulk(
      MetadataGenerationRun run, List<RunItem> items, String bulkId) {
    return insert(run, items, bulkId, null);
  }

  /** The bulk that a run belongs to; empty where it was started by itself. */
  public Optional<String> bulkOf(String runId) {
    return sql.first(
        "SELECT bulk_id FROM run WHERE id = ? AND bulk_id <> ''",
        row -> row.string("bulk_id"),
        runId);
  }

  /**
   * When the newest run of each type that succeeded was started, by asset; nothing of assets
   * without one. The statement names neither domain nor project: until its first ANALYZE PostgreSQL
   * would walk all that succeeded in the project.
   */
  public Map<String, Map<RunType, Instant>> lastSucceeded(Scope scope, List<String> assetIds) {
    Map<String, Map<RunType, Instant>> last = new HashMap<>();
    if (assetIds.isEmpty()) {
      return last;
    }
    sql
        .list(
            """
            SELECT asset_id, type, domain_id, project_id, max(created_at) AS created_at
            FROM run_entry WHERE asset_id IN (%s) AND type IN (%s) AND status = 'SUCCEEDED'
            GROUP BY asset_id, type, domain_id, project_id"""
                .formatted(Sql.places(assetIds.size()), Sql.places(RunType.values().length)),
            row ->
                new Succeeded(
                    row.string("asset_id"),
                    RunType.valueOf(row.string("type")),
                    row.string("domain_id").equals(scope.domainId())
                        && scope.sees(row.string("project_id")),
                    row.instant("created_at")),
            Stream.concat(assetIds.stream(), Arrays.stream(RunType.values())).toArray())
        .stream()
        .filter(Succeeded::visible)
        .forEach(
            one ->
                last.computeIfAbsent(one.assetId(), id -> new EnumMap<>(RunType.class))
                    .merge(one.type(), one.at(), (a, b) -> a.isAfter(b) ? a : b));
    return last;
  }

  private record Succeeded(String assetId, RunType type, boolean visible, Instant at) {}

  /**
   * Adds a run with its items; when another run of one of its types is active for the asset,
   * answers that one and adds nothing.
   *
   * @param owner who works on it at once and until when; null: nobody yet
   */
  public Optional<Rival> insert(
      MetadataGenerationRun run, List<RunItem> items, @Nullable Claim owner) {
    return insert(run, items, "", owner);
  }

  private Optional<Rival> insert(
      MetadataGenerationRun run, List<RunItem> items, String bulkId, @Nullable Claim owner) {
    for (RunType type : run.types()) {
      int added =
          sql.update(
              "INSERT INTO run_active (asset_id, type, run_id) VALUES (?, ?, ?)"
                  + " ON CONFLICT DO NOTHING",
              run.place().assetId(),
              type,
              run.id());
      if (added == 0) {
        sql.write("DELETE FROM run_active WHERE run_id = ?", run.id());
        return Optional.of(new Rival(type, activeRun(run.place().assetId(), type)));
      }
    }
    insertRun(run, bulkId, owner);
    insertItems(run.id(), items);
    insertEntries(run);
    return Optional.empty();
  }

  /**
   * Who claims runs.
   *
   * @param owner a node's name for itself
   * @param until when the lease ends unless it is renewed
   * @param deadline when work ends on a run that is claimed for the first time
   */
  public record Claim(String owner, Instant until, Instant deadline) {}

  private String activeRun(String assetId, RunType type) {
    return sql.first(
            "SELECT run_id FROM run_active WHERE asset_id = ? AND type = ?",
            row -> row.string("run_id"),
            assetId,
            type)
        .orElse("");
  }

  /** Which of the types are being generated for an asset, and by which runs. */
  public List<Rival> active(String assetId, List<RunType> types) {
    return sql
        .list(
            "SELECT type, run_id FROM run_active WHERE asset_id = ? ORDER BY type",
            row -> new Rival(RunType.valueOf(row.string("type")), row.string("run_id")),
            assetId)
        .stream()
        .filter(rival -> types.contains(rival.type()))
        .toList();
  }

  private void insertRun(MetadataGenerationRun run, String bulkId, @Nullable Claim claim) {
    sql.write(
        """
        INSERT INTO run (id, domain_id, project_id, asset_id, revision, types, status, active,
          created_at, created_by, by_name, deadline_at, due_at, owner, lease_until, fence, claims,
          bulk_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        run.id(),
        run.place().domainId(),
        run.place().projectId(),
        run.place().assetId(),
        run.revision(),
        run.types().stream().map(RunType::name).collect(Collectors.joining(",")),
        run.status(),
        run.origin().createdAt(),
        run.origin().createdBy(),
        run.origin().byName(),
        claim == null ? run.origin().deadlineAt() : claim.deadline(),
        run.origin().createdAt(),
        claim == null ? "" : claim.owner(),
        claim == null ? Instant.EPOCH : claim.until(),
        claim == null ? 0 : 1,
        claim == null ? 0 : 1,
        bulkId);
  }

  private void insertItems(String runId, List<RunItem> items) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (RunItem item : items) {
      rows.add(
          new @Nullable Object[] {
            runId, item.ordinal(), item.type(), item.firstColumn(), item.columns()
          });
    }
    sql.writeAll(
        """
        INSERT INTO run_item (run_id, ordinal, type, first_column, columns, state, predictions,
          failed, commits)
        VALUES (?, ?, ?, ?, ?, 'OPEN', 0, 0, 0)""",
        rows);
  }

  private void insertEntries(MetadataGenerationRun run) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    rows.add(entry(run, ""));
    run.types().forEach(type -> rows.add(entry(run, type.name())));
    sql.writeAll(
        """
        INSERT INTO run_entry (run_id, type, domain_id, project_id, asset_id, status, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  private static @Nullable Object[] entry(MetadataGenerationRun run, String type) {
    return new @Nullable Object[] {
      run.id(),
      type,
      run.place().domainId(),
      run.place().projectId(),
      run.place().assetId(),
      run.status(),
      run.origin().createdAt()
    };
  }

  public Optional<MetadataGenerationRun> find(Scope scope, String id) {
    Scope.Condition visible = scope.onProject("project_id");
    return sql.first(
        "SELECT * FROM run WHERE id = ? AND domain_id = ?" + visible.text(),
        RunStore::map,
        visible.after(id, scope.domainId()));
  }

  /** The items of a run in their order. */
  public List<RunItem> items(Scope scope, String runId) {
    Scope.Condition visible = scope.onRun(runId);
    return sql.list(
        "SELECT * FROM run_item WHERE run_id = ?" + visible.text() + " ORDER BY ordinal",
        RunStore::item,
        visible.after(runId));
  }

  /** The runs that a filter lets through behind the given place, oldest first. */
  public List<MetadataGenerationRun> page(
      RunFilter filter, Instant afterTime, String afterId, int limit) {
    List<String> ids = new RunPages(sql).ids(filter, new RunPages.Entry(afterTime, afterId), limit);
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(ids);
    values.add(filter.domainId());
    Map<String, MetadataGenerationRun> found = new HashMap<>();
    sql.list(
            "SELECT * FROM run WHERE id IN (" + Sql.places(ids.size()) + ") AND domain_id = ?",
            RunStore::map,
            values.toArray())
        .forEach(run -> found.put(run.id(), run));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Cancels a run that is active: what is not done is left; false when the run had ended. */
  public boolean cancel(String runId, Instant now) {
    return end(runId, RunStatus.CANCELED, now);
  }

  /** Ends an active run; its open items are dropped. */
  boolean end(String runId, RunStatus status, Instant now) {
    int ended =
        sql.update(
            "UPDATE run SET status = ?, active = 0, ended_at = ? WHERE id = ? AND active = 1",
            status,
            now,
            runId);
    if (ended == 0) {
      return false;
    }
    sql.write("UPDATE run_item SET state = 'DROPPED' WHERE run_id = ? AND state = 'OPEN'", runId);
    sql.write("UPDATE run_entry SET status = ? WHERE run_id = ?", status, runId);
    sql.write("DELETE FROM run_active WHERE run_id = ?", runId);
    return true;
  }

  static MetadataGenerationRun map(Row row) {
    return new MetadataGenerationRun(
        row.string("id"),
        new MetadataGenerationRun.Place(
            row.string("domain_id"), row.string("project_id"), row.string("asset_id")),
        row.string("revision"),
        Arrays.stream(row.string("types").split(",")).map(RunType::valueOf).toList(),
        RunStatus.valueOf(row.string("status")),
        new MetadataGenerationRun.Origin(
            row.instant("created_at"),
            row.string("created_by"),
            row.instant("deadline_at"),
            row.flag("by_name")));
  }

  private static RunItem item(Row row) {
    return new RunItem(
        row.integer("ordinal"),
        RunType.valueOf(row.string("type")),
        row.integer("first_column"),
        row.integer("columns"),
        new RunItem.Outcome(
            RunItem.State.valueOf(row.string("state")),
            row.integer("predictions"),
            row.integer("failed"),
            row.stringOrNull("error")));
  }
}
