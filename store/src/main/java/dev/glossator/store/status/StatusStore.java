// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.status;

import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts, and the newest runs; neither names nor texts. */
public final class StatusStore {
  private final Sql sql;

  public StatusStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * How much there is.
   *
   * @param runs number by status
   * @param waitingSince since when the run that is next in line waits for a worker; absent where
   *     none does
   */
  public record Figures(
      long domains,
      long assets,
      long terms,
      long waiting,
      Map<String, Long> runs,
      @Nullable Instant waitingSince) {

    public Figures {
      runs = Map.copyOf(runs);
    }
  }

  /** A run as the page shows it. */
  public record Recent(String id, String types, String status, Instant createdAt) {}

  public Figures figures() {
    Map<String, Long> runs = new TreeMap<>();
    sql.list(
            "SELECT status, count(*) AS number FROM run GROUP BY status ORDER BY status",
            row -> Map.entry(row.string("status"), row.number("number")))
        .forEach(entry -> runs.put(entry.getKey(), entry.getValue()));
    return new Figures(
        sql.number("SELECT count(*) FROM domain"),
        sql.number("SELECT count(*) FROM asset"),
        sql.number("SELECT count(*) FROM glossary_term"),
        sql.number("SELECT count(*) FROM prediction WHERE state = 'PENDING' AND proposed = 1"),
        runs,
        waitingSince());
  }

  private @Nullable Instant waitingSince() {
    return sql.first(
            "SELECT created_at FROM run WHERE active = 1 AND status = 'SUBMITTED'"
                + " ORDER BY due_at, id LIMIT 1",
            row -> row.instant("created_at"))
        .orElse(null);
  }

  public List<Recent> newestRuns(int limit) {
    return sql.list(
        "SELECT id, types, status, created_at FROM run ORDER BY id DESC LIMIT ?",
        row ->
            new Recent(
                row.string("id"),
                row.string("types"),
                row.string("status"),
                row.instant("created_at")),
        limit);
  }
}
