// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.owners;

import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.util.Optional;

/**
 * Says which project owns a thing, and nothing else of it: what authorisation asks before anything
 * is used.
 */
public final class OwnerStore {
  private final Sql sql;

  public OwnerStore(Sql sql) {
    this.sql = sql;
  }

  /** A thing and the project that owns it. */
  public record Owned(String id, String projectId) {}

  public Optional<Owned> asset(String domainId, String id) {
    return of("asset", domainId, id);
  }

  public Optional<Owned> externalAsset(String domainId, String externalId) {
    return sql.first(
        "SELECT id, project_id FROM asset WHERE domain_id = ? AND external_id = ?",
        OwnerStore::map,
        domainId,
        externalId);
  }

  public Optional<Owned> run(String domainId, String id) {
    return of("run", domainId, id);
  }

  public Optional<Owned> bulk(String domainId, String id) {
    return of("bulk", domainId, id);
  }

  private Optional<Owned> of(String table, String domainId, String id) {
    return sql.first(
        "SELECT id, project_id FROM " + table + " WHERE id = ? AND domain_id = ?",
        OwnerStore::map,
        id,
        domainId);
  }

  private static Owned map(Row row) {
    return new Owned(row.string("id"), row.string("project_id"));
  }
}
