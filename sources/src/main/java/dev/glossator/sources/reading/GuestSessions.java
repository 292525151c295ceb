// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The few sessions a visit needs, each read-only and with short time-outs. */
public final class GuestSessions implements AutoCloseable {
  private final Opening opening;
  private final Settings settings;
  private final Function<SQLException, SourceException> failures;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private @Nullable SourceException down;
  private boolean closed;

  /**
   * Sessions that are opened when they are needed.
   *
   * @param opening connects to the server
   * @param settings make a fresh one read-only, with short time-outs
   * @param failures says what went wrong without quoting the driver
   */
  public GuestSessions(
      Opening opening, Settings settings, Function<SQLException, SourceException> failures) {
    this.opening = opening;
    this.settings = settings;
    this.failures = failures;
  }

  /** Opens a session. */
  @FunctionalInterface
  public interface Opening {
    Connection open() throws SQLException;
  }

  /** What is set in a session before anything is read. */
  @FunctionalInterface
  public interface Settings {
    void set(Connection connection) throws SQLException;
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

  /**
   * Samples a table by {@link #read}; without rows, and noted, where it alone cannot be read.
   *
   * @throws SourceException when the server is gone
   */
  public TableSample sample(
      SourceTable table, Work<TableSample> work, Collection<Problem> problems) {
    try {
      return read(work);
    } catch (SourceException e) {
      if (e.kind() == SourceException.Kind.UNREACHABLE) {
        throw e;
      }
      problems.add(Problem.note(table.name(), e.getMessage() + "; only the catalogue speaks"));
      return TableSample.none(table);
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
      return fresh();
    } catch (SQLException e) {
      SourceException failure = failures.apply(e);
      goneFor(failure);
      throw failure;
    }
  }

  /** A session that cannot be set as a guest's is not kept. */
  private Connection fresh() throws SQLException {
    Connection connection = opening.open();
    boolean usable = false;
    try {
      settings.set(connection);
      connection.setAutoCommit(false);
      usable = true;
      return connection;
    } finally {
      if (!usable) {
        close(connection);
      }
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
