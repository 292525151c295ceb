// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.tokens;

import dev.glossator.store.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
   */
  public record Key(String domainId, String operation, String token) {}

  /** What was asked, as a digest, and what was answered. */
  public record Remembered(String requestHash, String answer) {}

  /** The answer given to this token, unless it is older than a day. */
  public Optional<Remembered> find(Key key, Instant now) {
    return sql.first(
        """
        SELECT request_hash, answer FROM client_token
        WHERE domain_id = ? AND operation = ? AND token = ? AND created_at > ?""",
        row -> new Remembered(row.string("request_hash"), row.string("answer")),
        key.domainId(),
        key.operation(),
        key.token(),
        now.minus(KEPT));
  }

  public void remember(Key key, Remembered remembered, Instant now) {
    sql.update(
        """
        INSERT INTO client_token (domain_id, operation, token, request_hash, answer, created_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (domain_id, operation, token)
        DO UPDATE SET request_hash = ?, answer = ?, created_at = ?""",
        key.domainId(),
        key.operation(),
        key.token(),
        remembered.requestHash(),
        remembered.answer(),
        now,
        remembered.requestHash(),
        remembered.answer(),
        now);
  }

  /** Drops what nobody may ask for any more. */
  public int forgetOld(Instant now) {
    return sql.update("DELETE FROM client_token WHERE created_at <= ?", now.minus(KEPT));
  }
}
