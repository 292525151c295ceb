// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.glossator.store.sql.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
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

  /** As many as connections; what they cannot take yet waits in their queue. */
  private final ThreadPoolExecutor threads;

  /** One timer for all that wait: one for each costs more than the way to a thread. */
  private final ScheduledExecutorService watch;

  PostgresPool(HikariDataSource source) {
    int size = source.getMaximumPoolSize();
    String name = source.getPoolName();
    this.source = source;
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name(name + "-", 0).daemon(true).factory());
    threads.allowCoreThreadTimeOut(true);
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name + "-watch").daemon(true).factory());
    var _ = watch.scheduleWithFixedDelay(this::refuseTheLate, 500, 500, TimeUnit.MILLISECONDS);
  }

  /** What is done on one connection. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Does work on a connection of its own.
   *
   * @throws StoreException UNAVAILABLE where none is free within about five seconds, or can be made
   *     within five more
   */
  <T extends @Nullable Object> T use(Work<T> work) {
    if (!Thread.currentThread().isVirtual()) {
      return connected(work);
    }
    Turn<T> turn = new Turn<>(work);
    try {
      threads.execute(turn);
    } catch (RejectedExecutionException closed) {
      throw unavailable(closed);
    }
    return Waiting.on(turn.answer);
  }

  private void refuseTheLate() {
    while (threads.getQueue().peek() instanceof Turn<?> turn && turn.isLate()) {
      if (threads.remove(turn)) {
        turn.answer.completeExceptionally(unavailable(null));
      }
    }
  }

  private <T extends @Nullable Object> T connected(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      return work.on(connection);
    } catch (SQLTransientConnectionException failure) {
      throw unavailable(failure);
    } catch (SQLException failure) {
      throw source.isClosed() ? unavailable(failure) : StoreException.of(failure);
    }
  }

  private static StoreException unavailable(@Nullable Exception cause) {
    return new StoreException(
        StoreException.Kind.UNAVAILABLE, "the database does not answer", cause);
  }

  @Override
  public void close() {
    watch.shutdown();
    source.close();
    threads.shutdown();
  }

  /** Work that waits for a thread, and for which a caller waits. */
  private final class Turn<T extends @Nullable Object> implements Runnable {
    private final Work<T> work;
    private final long since = System.nanoTime();
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    Turn(Work<T> work) {
      this.work = work;
    }

    boolean isLate() {
      return System.nanoTime() - since > WAIT.toNanos();
    }

    @Override
    public void run() {
      try {
        answer.complete(connected(work));
      } catch (RuntimeException | Error failure) {
        answer.completeExceptionally(failure);
      }
    }
  }
}
