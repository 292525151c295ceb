// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.access;

import dev.glossator.core.domains.UserProfile;
import dev.glossator.store.domains.UserProfileStore;
import dev.glossator.store.sql.Query;
import dev.glossator.store.sql.Sql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who calls, in one statement: every request begins with it. */
public final class CallerStore {
  private final Sql sql;

  public CallerStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * A caller whose key is good.
   *
   * @param domainExists whether there is a domain of the name that was asked for
   * @param profile of the caller's role in it; null: none
   */
  public record Caller(boolean domainExists, @Nullable UserProfile profile) {}

  /** The caller in a domain; empty where the key is unknown or was revoked. */
  public Optional<Caller> find(String accessKeyId, String domainId, String roleArn) {
    return sql.first(query(accessKeyId, domainId, roleArn));
  }

  /** Says that the caller will be asked for. */
  public void ahead(String accessKeyId, String domainId, String roleArn) {
    sql.ahead(query(accessKeyId, domainId, roleArn));
  }

  private static Query<Caller> query(String accessKeyId, String domainId, String roleArn) {
    return Query.of(
        """
        SELECT u.*, d.id AS domain_found FROM access_key k
        LEFT JOIN domain d ON d.id = ?
        LEFT JOIN user_profile u ON u.domain_id = d.id AND u.role_arn = ?
        WHERE k.id = ? AND k.active = 1""",
        row ->
            new Caller(
                row.stringOrNull("domain_found") != null,
                row.stringOrNull("role_arn") == null ? null : UserProfileStore.map(row)),
        domainId,
        roleArn,
        accessKeyId);
  }
}
