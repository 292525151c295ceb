// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.events;

import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.List;

/** The outbox: events are written in the transaction that causes them. */
public final class EventStore {
  private final Sql sql;

  public EventStore(Sql sql) {
    this.sql = sql;
  }

  public void insert(Event event) {
    sql.write(
        """
        INSERT INTO event (id, domain_id, detail_type, detail, created_at)
        VALUES (?, ?, ?, ?, ?)""",
        event.id(),
        event.domainId(),
        event.detailType(),
        event.detail(),
        event.createdAt());
  }

  /** What was not sent yet, oldest first. */
  public List<Event> unsent(int limit) {
    return sql.list(
        """
        SELECT id, domain_id, detail_type, detail, created_at FROM event
        WHERE sent_at IS NULL ORDER BY created_at, id LIMIT ?""",
        row ->
            new Event(
                row.string("id"),
                row.string("domain_id"),
                row.string("detail_type"),
                row.string("detail"),
                row.instant("created_at")),
        limit);
  }

  public void markSent(String id, Instant now) {
    sql.write("UPDATE event SET sent_at = ? WHERE id = ?", now, id);
  }

  /** Drops what is too old to be told, sent or not. */
  public int forgetBefore(Instant oldest) {
    return sql.update("DELETE FROM event WHERE sent_at IS NULL AND created_at < ?", oldest)
        + sql.update("DELETE FROM event WHERE sent_at < ?", oldest);
  }
}
