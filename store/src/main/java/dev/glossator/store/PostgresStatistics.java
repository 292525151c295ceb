// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What PostgreSQL plans by. Autovacuum looks at a new table after a minute, and in that minute a
 * planner that takes thousands of rows for one joins them pair by pair.
 */
final class PostgresStatistics {

  /**
   * Tables that nobody has looked at, or that have more than doubled since; those of others are
   * theirs to look at.
   */
  private static final String OUTDATED =
      """
      SELECT quote_ident(s.relname) FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
      WHERE s.schemaname = current_schema()
        AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
        AND (s.n_mod_since_analyze > 500 + GREATEST(c.reltuples, 0)
          OR (s.n_live_tup > 0 AND s.last_analyze IS NULL AND s.last_autoanalyze IS NULL))
      ORDER BY s.relname""";

  private PostgresStatistics() {}

  /** Brings the outdated ones up to date, each in a transaction of its own; says which. */
  static List<String> refresh(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(OUTDATED)) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      connection.commit();
      for (String table : tables) {
        statement.execute("ANALYZE (SKIP_LOCKED) " + table);
        connection.commit();
      }
    }
    return tables;
  }
}
