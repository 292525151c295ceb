// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.mariadb.jdbc.Driver;

/** How a session is opened: read-only and with short time-outs. */
final class MysqlSessions {
  private MysqlSessions() {}

  static Connection open(MysqlAddress address) throws SQLException {
    Connection connection = new Driver().connect(address.jdbcUrl(), address.properties());
    if (connection == null) {
      throw new SQLException("no driver", "08001");
    }
    return connection;
  }

  /** Read-only, with short time-outs. */
  static void set(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION TRANSACTION READ ONLY");
      statement.execute("SET SESSION lock_wait_timeout = 1, innodb_lock_wait_timeout = 1");
      statement.execute(
          mariaDb(connection)
              ? "SET SESSION max_statement_time = 5"
              : "SET SESSION max_execution_time = 5000");
    }
  }

  /** The two differ in names of settings, and in what a column's definition is made of. */
  static boolean mariaDb(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("MariaDB");
  }
}
