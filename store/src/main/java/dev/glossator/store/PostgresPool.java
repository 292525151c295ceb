// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.glossator.store.sql.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections to PostgreSQL, each used by a platform thread. A virtual thread is taken off its
 * carrier at every answer that it waits for and put on one again, by way of a poller; going to
 * another thread once in a transaction costs less than that once a statement.
 */
final class PostgresPool implements AutoCloseable {
  private static final Duration WAIT = Duration.ofSeconds(5);

  private final HikariDataSource source;
  private final ExecutorService threads;

  /** One for each connection, so that there are never more threads than those. */
  private final Semaphore turns;

  PostgresPool(HikariDataSource source) {
    this.source = source;
    this.turns = new Semaphore(source.getMaximumPoolSize(), true);
    this.threads =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().name(source.getPoolName() + "-", 0).daemon(true).factory());
  }

  /** What is done on one connection. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Does work on a connection of its own.
   *
   * @throws StoreException UNAVAILABLE where none is free or can be made within five seconds
   */
  <T extends @Nullable Object> T use(Work<T> work) {
    if (!Thread.currentThread().isVirtual()) {
      return connected(work);
    }
    takeTurn();
    try {
      return Waiting.on(CompletableFuture.supplyAsync(() -> connected(work), threads));
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (!turns.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw unavailable(null);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw unavailable(stopping);
    }
  }

  private <T extends @Nullable Object> T connected(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      return work.on(connection);
    } catch (SQLTransientConnectionException failure) {
      throw unavailable(failure);
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }

  private static StoreException unavailable(@Nullable Exception cause) {
    return new StoreException(
        StoreException.Kind.UNAVAILABLE, "the database does not answer", cause);
  }

  @Override
  public void close() {
    source.close();
    threads.shutdown();
  }
}
