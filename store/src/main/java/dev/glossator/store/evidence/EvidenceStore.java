// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.evidence;

import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evidence by what it is about; of one table the two newest schemas are kept. */
public final class EvidenceStore {

  private static final int SCHEMAS_KEPT = 2;

  private final Sql sql;

  public EvidenceStore(Sql sql) {
    this.sql = sql;
  }

  /** Stores evidence over older evidence about the same schema. */
  public void put(StoredEvidence evidence) {
    StoredEvidence.Key key = evidence.key();
    sql.write(
        """
        INSERT INTO evidence (domain_id, project_id, external_id, source, schema_hash, body,
          received_at, received_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (domain_id, project_id, external_id, schema_hash) DO UPDATE SET
          body = excluded.body, received_at = excluded.received_at,
          received_by = excluded.received_by""",
        key.domainId(),
        key.projectId(),
        key.externalId(),
        key.source(),
        key.schemaHash(),
        evidence.body(),
        evidence.receivedAt(),
        evidence.receivedBy());
    sql.write(
        """
        DELETE FROM evidence WHERE domain_id = ? AND project_id = ? AND external_id = ?
          AND schema_hash NOT IN (SELECT schema_hash FROM evidence
            WHERE domain_id = ? AND project_id = ? AND external_id = ?
            ORDER BY received_at DESC, schema_hash LIMIT ?)""",
        key.domainId(),
        key.projectId(),
        key.externalId(),
        key.domainId(),
        key.projectId(),
        key.externalId(),
        SCHEMAS_KEPT);
  }

  /** Takes away all that a project was sent about a table. */
  public void delete(String domainId, String projectId, String externalId) {
    sql.write(
        "DELETE FROM evidence WHERE domain_id = ? AND project_id = ? AND external_id = ?",
        domainId,
        projectId,
        externalId);
  }

  /** The newest evidence about a table; of one schema when that is given. */
  public Optional<StoredEvidence> newest(
      Scope scope, String projectId, String externalId, @Nullable String schemaHash) {
    if (!scope.sees(projectId)) {
      return Optional.empty();
    }
    return sql.first(
        """
        SELECT * FROM evidence WHERE domain_id = ? AND project_id = ? AND external_id = ?
          AND (CAST(? AS TEXT) IS NULL OR schema_hash = ?)
        ORDER BY received_at DESC, schema_hash LIMIT 1""",
        EvidenceStore::map,
        scope.domainId(),
        projectId,
        externalId,
        schemaHash,
        schemaHash);
  }

  /** When evidence about tables came last, by their identity; nothing of those without any. */
  public Map<String, Instant> receivedAt(Scope scope, String projectId, List<String> externalIds) {
    Map<String, Instant> received = new HashMap<>();
    if (externalIds.isEmpty() || !scope.sees(projectId)) {
      return received;
    }
    List<String> values = new ArrayList<>(List.of(scope.domainId(), projectId));
    values.addAll(externalIds);
    sql.list(
            """
            SELECT external_id, max(received_at) AS received_at FROM evidence
            WHERE domain_id = ? AND project_id = ? AND external_id IN (%s) GROUP BY external_id"""
                .formatted(Sql.places(externalIds.size())),
            row -> new Known(row.string("external_id"), row.instant("received_at")),
            values.toArray())
        .forEach(known -> received.put(known.externalId(), known.receivedAt()));
    return received;
  }

  /** The evidence about a table in every project, newest first. */
  public List<StoredEvidence> everywhere(Scope scope, String externalId) {
    Scope.Condition visible = scope.onProject("project_id");
    return sql.list(
        "SELECT * FROM evidence WHERE domain_id = ? AND external_id = ?"
            + visible.text()
            + " ORDER BY received_at DESC, project_id, schema_hash",
        EvidenceStore::map,
        visible.after(scope.domainId(), externalId));
  }

  /**
   * Tables known of one source, by identity.
   *
   * @param receivedAt when the newest evidence about it came
   */
  public record Known(String externalId, Instant receivedAt) {}

  /** The tables of a source, by identity. */
  public List<Known> known(Scope scope, String projectId, String source, int limit) {
    if (!scope.sees(projectId)) {
      return List.of();
    }
    return sql.list(
        """
        SELECT external_id, max(received_at) AS received_at FROM evidence
        WHERE domain_id = ? AND project_id = ? AND source = ?
        GROUP BY external_id ORDER BY external_id LIMIT ?""",
        row -> new Known(row.string("external_id"), row.instant("received_at")),
        scope.domainId(),
        projectId,
        source,
        limit);
  }

  private static StoredEvidence map(Row row) {
    return new StoredEvidence(
        new StoredEvidence.Key(
            row.string("domain_id"),
            row.string("project_id"),
            row.string("external_id"),
            row.string("schema_hash")),
        row.string("body"),
        row.instant("received_at"),
        row.string("received_by"));
  }
}
