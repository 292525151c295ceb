// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.postgresql;

import dev.glossator.sources.reading.SourceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The few sessions a visit needs, each read-only and with short time-outs. */
final class PostgresSessions implements AutoCloseable {
  /**
   * Rows come in the same order on every visit, so that an unchanged table gives the same sample.
   */
  private static final String SAME_ROWS =
      """
      SELECT pg_catalog.set_config(name,
        CASE name WHEN 'synchronize_seqscans' THEN 'off' ELSE '0' END, false)
      FROM pg_catalog.pg_settings
      WHERE name IN ('synchronize_seqscans', 'max_parallel_workers_per_gather')""";

  private final PostgresAddress address;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private @Nullable SourceException down;
  private boolean closed;

  PostgresSessions(PostgresAddress address) {
    this.address = address;
  }

  /** What is done within one session. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /**
   * Does the work in one read-only transaction.
   *
   * @throws SourceException when it fails; once the server is gone every later call fails at once
   */
  <T> T read(Work<T> work) {
    Connection connection = take();
    boolean usable = false;
    try {
      T result = work.in(connection);
      connection.rollback();
      usable = true;
      return result;
    } catch (SQLException e) {
      SourceException failure = PostgresFailure.of(e, address);
      usable = failure.kind() != SourceException.Kind.UNREACHABLE && rolledBack(connection);
      if (failure.kind() == SourceException.Kind.UNREACHABLE) {
        goneFor(failure);
      }
      throw failure;
    } finally {
      giveBack(connection, usable);
    }
  }

  private static boolean rolledBack(Connection connection) {
    try {
      connection.rollback();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection take() {
    synchronized (this) {
      if (down != null) {
        throw down;
      }
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    try {
      Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.properties());
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET default_transaction_read_only = on");
        statement.execute("SET statement_timeout = '5s'");
        statement.execute("SET lock_timeout = '1s'");
        statement.execute("SET idle_in_transaction_session_timeout = '60s'");
        statement.execute(SAME_ROWS);
      }
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      SourceException failure = PostgresFailure.of(e, address);
      goneFor(failure);
      throw failure;
    }
  }

  private synchronized void goneFor(SourceException failure) {
    down = failure;
  }

  private void giveBack(Connection connection, boolean usable) {
    synchronized (this) {
      if (usable && !closed) {
        idle.push(connection);
        return;
      }
    }
    close(connection);
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // A session that is already gone cannot be closed any better.
      return;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(PostgresSessions::close);
    idle.clear();
  }
}
