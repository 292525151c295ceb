// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.postgresql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** How a session of PostgreSQL is opened: read-only and with short time-outs. */
final class PostgresSessions {
  /**
   * Rows come in the same order on every visit, so that an unchanged table gives the same sample.
   */
  private static final String SAME_ROWS =
      """
      SELECT pg_catalog.set_config(name,
        CASE name WHEN 'synchronize_seqscans' THEN 'off' ELSE '0' END, false)
      FROM pg_catalog.pg_settings
      WHERE name IN ('synchronize_seqscans', 'max_parallel_workers_per_gather')""";

  private PostgresSessions() {}

  static Connection open(PostgresAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.properties());
  }

  /** Read-only, with short time-outs, and rows in the same order. */
  static void set(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET default_transaction_read_only = on");
      statement.execute("SET statement_timeout = '5s'");
      statement.execute("SET lock_timeout = '1s'");
      statement.execute("SET idle_in_transaction_session_timeout = '60s'");
      statement.execute(SAME_ROWS);
    }
  }
}
