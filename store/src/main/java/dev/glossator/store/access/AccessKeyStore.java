// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.access;

import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The access keys; their secrets are sealed on the way in and opened on the way out. */
public final class AccessKeyStore {
  private final Sql sql;
  private final SecretBox secrets;

  public AccessKeyStore(Sql sql, SecretBox secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  public void insert(AccessKey key) {
    sql.write(
        """
        INSERT INTO access_key (id, name, role_arn, user_id, domain_id, sealed_secret, active,
          created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        key.id(),
        key.name(),
        key.roleArn(),
        key.userId(),
        key.domainId(),
        secrets.seal(key.secret(), key.id()),
        key.active(),
        key.createdAt());
  }

  public Optional<AccessKey> find(String id) {
    return sql.first("SELECT * FROM access_key WHERE id = ?", this::map, id);
  }

  public boolean isActive(String id) {
    return sql.exists("SELECT 1 FROM access_key WHERE id = ? AND active = 1", id);
  }

  /** Ends a key for good; false when it had ended before. */
  public boolean revoke(String id) {
    return sql.update("UPDATE access_key SET active = 0 WHERE id = ? AND active = 1", id) == 1;
  }

  /** The oldest active key that is good everywhere. */
  public Optional<AccessKey> administrator() {
    return sql.first(
        """
        SELECT * FROM access_key WHERE active = 1 AND domain_id IS NULL
        ORDER BY created_at, id LIMIT 1""",
        this::map);
  }

  /**
   * A key without its secret.
   *
   * @param domainId as in {@link AccessKey}
   */
  public record Entry(
      String id,
      String name,
      String roleArn,
      @Nullable String domainId,
      boolean active,
      Instant createdAt) {}

  /**
   * The keys that are good in a domain, or were, oldest first, behind the given place.
   *
   * @param roleArn only those of this role; null: of any
   */
  public List<Entry> page(
      String domainId, @Nullable String roleArn, Instant afterTime, String afterId, int limit) {
    return sql.list(
        """
        SELECT k.id, k.name, k.role_arn, k.domain_id, k.active, k.created_at FROM access_key k
        WHERE (k.domain_id = ? OR (k.domain_id IS NULL AND EXISTS (SELECT 1 FROM user_profile u
            WHERE u.domain_id = ? AND u.role_arn = k.role_arn)))
          AND (CAST(? AS TEXT) IS NULL OR k.role_arn = ?) AND (k.created_at, k.id) > (?, ?)
        ORDER BY k.created_at, k.id LIMIT ?""",
        row ->
            new Entry(
                row.string("id"),
                row.string("name"),
                row.string("role_arn"),
                row.stringOrNull("domain_id"),
                row.flag("active"),
                row.instant("created_at")),
        domainId,
        domainId,
        roleArn,
        roleArn,
        afterTime,
        afterId,
        limit);
  }

  private AccessKey map(Row row) {
    String id = row.string("id");
    return new AccessKey(
        id,
        row.string("name"),
        row.string("role_arn"),
        row.string("user_id"),
        row.stringOrNull("domain_id"),
        secrets.open(row.bytes("sealed_secret"), id),
        row.flag("active"),
        row.instant("created_at"));
  }
}
