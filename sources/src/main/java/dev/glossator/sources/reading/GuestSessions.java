// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The few sessions a visit needs, each read-only and with short time-outs. */
public final class GuestSessions implements AutoCloseable {
  private final Opening opening;
  private final Function<SQLException, SourceException> failures;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private @Nullable SourceException down;
  private boolean closed;

  /**
   * Sessions that are opened when they are needed.
   *
   * @param opening makes one, read-only and with its time-outs set
   * @param failures says what went wrong without quoting the driver
   */
  public GuestSessions(Opening opening, Function<SQLException, SourceException> failures) {
    this.opening = opening;
    this.failures = failures;
  }

  /** Opens a session. */
  @FunctionalInterface
  public interface Opening {
    Connection open() throws SQLException;
  }

  /** What is done within one session. */
  @FunctionalInterface
  public interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /**
   * Does the work in one read-only transaction.
   *
   * @throws SourceException when it fails; once the server is gone every later call fails at once
   */
  public <T> T read(Work<T> work) {
    Connection connection = take();
    boolean usable = false;
    try {
      T result = work.in(connection);
      connection.rollback();
      usable = true;
      return result;
    } catch (SQLException e) {
      SourceException failure = failures.apply(e);
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
      Connection connection = opening.open();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      SourceException failure = failures.apply(e);
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
    idle.forEach(GuestSessions::close);
    idle.clear();
  }
}
