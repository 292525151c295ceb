// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.tokens;

import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers what was answered to a client token. The row is written in the transaction of the
 * effect, so that a retry finds both or neither.
 */
public final class TokenStore {
  /** How long a token is remembered. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final Sql sql;

  public TokenStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Who used a token for what.
   *
   * @param domainId empty for CreateDomain, which has no domain yet
   * @param userId tokens of two callers are two tokens
   */
  public record Key(String domainId, String operation, String userId, String token) {}

  /**
   * What was asked, as a digest, and what was answered.
   *
   * @param projectIds the projects in which the caller was let do it
   */
  public record Remembered(String requestHash, String answer, Set<String> projectIds) {

    public Remembered {
      projectIds = Set.copyOf(projectIds);
    }
  }

  /** The answer given to this token, unless it is older than a day. */
  public Optional<Remembered> find(Key key, Instant now) {
    return sql.first(
        """
        SELECT request_hash, answer, project_ids FROM client_token
        WHERE domain_id = ? AND operation = ? AND user_id = ? AND token = ? AND created_at > ?""",
        TokenStore::map,
        key.domainId(),
        key.operation(),
        key.userId(),
        key.token(),
        now.minus(KEPT));
  }

  private static Remembered map(Row row) {
    String projects = row.string("project_ids");
    return new Remembered(
        row.string("request_hash"),
        row.string("answer"),
        projects.isEmpty() ? Set.of() : Set.of(projects.split(" ")));
  }

  public void remember(Key key, Remembered remembered, Instant now) {
    sql.write(
        """
        INSERT INTO client_token (domain_id, operation, user_id, token, project_ids, request_hash,
          answer, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (domain_id, operation, user_id, token) DO UPDATE SET
          project_ids = excluded.project_ids, request_hash = excluded.request_hash,
          answer = excluded.answer, created_at = excluded.created_at""",
        key.domainId(),
        key.operation(),
        key.userId(),
        key.token(),
        String.join(" ", remembered.projectIds()),
        remembered.requestHash(),
        remembered.answer(),
        now);
  }

  /** Drops what nobody may ask for any more. */
  public int forgetOld(Instant now) {
    return sql.update("DELETE FROM client_token WHERE created_at <= ?", now.minus(KEPT));
  }
}
