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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A few connections that only read, each used by one platform thread at a time. */
final class SqliteReaders implements AutoCloseable {
  private static final int WAITING_MAX = 10_000;

  private final BlockingQueue<Statements> idle;
  private final List<Statements> connections = new ArrayList<>();
  private final ThreadPoolExecutor threads;
  private final SecretBox secrets;

  SqliteReaders(Opening opening, int count, SecretBox secrets) throws SQLException {
    this.secrets = secrets;
    this.idle = new ArrayBlockingQueue<>(count);
    for (int made = 0; made < count; made++) {
      connections.add(Statements.kept(opening.open()));
    }
    idle.addAll(connections);
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().name("glossator-reader-", 1).daemon(true).factory());
  }

  <T extends @Nullable Object> T read(Function<? super Transaction, ? extends T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      threads.execute(() -> run(work, answer));
    } catch (RejectedExecutionException full) {
      throw new StoreException(
          StoreException.Kind.BUSY,
          threads.isShutdown() ? "the store is closing" : "too many reads wait",
          full);
    }
    return Waiting.on(answer);
  }

  private <T extends @Nullable Object> void run(
      Function<? super Transaction, ? extends T> work, CompletableFuture<T> answer) {
    // As many connections as threads: there is always one.
    Statements connection = idle.remove();
    try {
      T value = work.apply(new Transaction(new Sql(connection, Dialect.SQLITE), secrets));
      answer.complete(value);
    } catch (RuntimeException | Error failure) {
      answer.completeExceptionally(failure);
    } finally {
      end(connection);
    }
  }

  /** Lets go of the snapshot, so that the write-ahead log can shrink. */
  private void end(Statements connection) {
    try {
      connection.connection().rollback();
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    } finally {
      idle.add(connection);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        return;
      }
      for (Statements statements : connections) {
        statements.connection().close();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }
}
