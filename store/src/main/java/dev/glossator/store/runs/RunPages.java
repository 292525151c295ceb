// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of run identifiers, oldest first; every combination of filters walks one index. */
final class RunPages {

  private final Sql sql;

  RunPages(Sql sql) {
    this.sql = sql;
  }

  /** A run's place in the order of pages. */
  record Entry(Instant createdAt, String runId) {}

  /** Identifiers of the runs behind the given place. */
  List<String> ids(RunFilter filter, Entry from, int limit) {
    List<Entry> entries = new ArrayList<>();
    List<String> projects = filter.projectIds();
    if (projects != null && projects.isEmpty()) {
      return List.of();
    }
    if (filter.assetId() != null) {
      entries.addAll(walk("asset_id", filter.assetId(), filter, from, limit));
    } else if (projects == null) {
      entries.addAll(walk("domain_id", filter.domainId(), filter, from, limit));
    } else {
      for (String project : projects) {
        entries.addAll(walk("project_id", project, filter, from, limit));
      }
      if (projects.size() > 1) {
        entries.sort(Comparator.comparing(Entry::createdAt).thenComparing(Entry::runId));
      }
    }
    return entries.stream().limit(limit).map(Entry::runId).toList();
  }

  private List<Entry> walk(String key, String value, RunFilter filter, Entry from, int limit) {
    Query query = query(key, value, filter, from, limit);
    return sql.list(
        query.text(),
        row -> new Entry(row.instant("created_at"), row.string("run_id")),
        query.values().toArray());
  }

  /** A statement with its values. */
  record Query(String text, List<@Nullable Object> values) {}

  /**
   * The walk along one key. Nothing is said of the domain beside a project or an asset: where a
   * project has no run of a status that the rest of the domain is full of, a planner might take the
   * domain's index and read all of those. Whoever reads the runs themselves says it.
   */
  static Query query(String key, String value, RunFilter filter, Entry from, int limit) {
    StringBuilder text = new StringBuilder("SELECT created_at, run_id FROM run_entry WHERE ");
    List<@Nullable Object> values = new ArrayList<>();
    text.append(key).append(" = ? AND type = ?");
    values.add(value);
    values.add(filter.type() == null ? "" : filter.type().name());
    if (filter.status() != null) {
      text.append(" AND status = ?");
      values.add(filter.status());
    }
    text.append(" AND (created_at, run_id) > (?, ?)");
    values.add(from.createdAt());
    values.add(from.runId());
    if (filter.assetId() != null && filter.projectIds() != null) {
      text.append(" AND project_id IN (")
          .append(Sql.places(filter.projectIds().size()))
          .append(')');
      values.addAll(filter.projectIds());
    }
    text.append(" ORDER BY created_at, run_id LIMIT ?");
    values.add(limit);
    return new Query(text.toString(), values);
  }
}
