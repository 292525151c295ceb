// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.access;

import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.util.Optional;

/** The access keys; their secrets are sealed on the way in and opened on the way out. */
public final class AccessKeyStore {
  private final Sql sql;
  private final SecretBox secrets;

  public AccessKeyStore(Sql sql, SecretBox secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  public void insert(AccessKey key) {
    sql.update(
        """
        INSERT INTO access_key (id, name, role_arn, user_id, administrator, sealed_secret,
          active, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        key.id(),
        key.name(),
        key.roleArn(),
        key.userId(),
        key.administrator(),
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

  /** The oldest active key. */
  public Optional<AccessKey> first() {
    return sql.first(
        "SELECT * FROM access_key WHERE active = 1 ORDER BY created_at, id LIMIT 1", this::map);
  }

  private AccessKey map(Row row) {
    String id = row.string("id");
    return new AccessKey(
        id,
        row.string("name"),
        row.string("role_arn"),
        row.string("user_id"),
        row.flag("administrator"),
        secrets.open(row.bytes("sealed_secret"), id),
        row.flag("active"),
        row.instant("created_at"));
  }
}
