// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import dev.glossator.store.access.SecretBox;
import dev.glossator.store.sql.Dialect;
import dev.glossator.store.sql.Sql;
import dev.glossator.store.sql.Statements;
import dev.glossator.store.sql.StoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A few connections that only read, each used by one caller at a time, on the caller's own thread:
 * the way to another thread and back costs more than most reads do.
 */
final class SqliteReaders implements AutoCloseable {
  private static final int WAITING_MAX = 10_000;

  private final List<Statements> connections = new ArrayList<>();
  private final SecretBox secrets;

  /** The one used last comes first: its pages are in memory. */
  private final ConcurrentLinkedDeque<Statements> idle = new ConcurrentLinkedDeque<>();

  /** One for each connection that is idle. */
  private final Semaphore turns;

  private volatile boolean closing;

  SqliteReaders(Opening opening, int count, SecretBox secrets) throws SQLException {
    this.secrets = secrets;
    this.turns = new Semaphore(count, true);
    for (int made = 0; made < count; made++) {
      connections.add(Statements.kept(opening.open()));
    }
    idle.addAll(connections);
  }

  <T extends @Nullable Object> T read(Function<? super Transaction, ? extends T> work) {
    takeTurn();
    try {
      if (closing) {
        throw new StoreException(StoreException.Kind.BUSY, "the store is closing");
      }
      Statements connection = idle.removeFirst();
      try {
        return work.apply(new Transaction(new Sql(connection, Dialect.SQLITE), secrets));
      } finally {
        end(connection);
      }
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    if (turns.tryAcquire()) {
      return;
    }
    if (turns.getQueueLength() >= WAITING_MAX) {
      throw new StoreException(StoreException.Kind.BUSY, "too many reads wait");
    }
    turns.acquireUninterruptibly();
  }

  /** Lets go of the snapshot, so that the write-ahead log can shrink. */
  private void end(Statements connection) {
    try {
      connection.connection().rollback();
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    } finally {
      idle.addFirst(connection);
    }
  }

  /** Waits for the reads that go on; those that wait for their turn are refused. */
  @Override
  public void close() {
    closing = true;
    try {
      if (!turns.tryAcquire(connections.size(), 10, TimeUnit.SECONDS)) {
        return;
      }
      for (Statements statements : connections) {
        statements.connection().close();
      }
      turns.release(connections.size());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }
}
