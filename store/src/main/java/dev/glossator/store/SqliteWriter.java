// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import dev.glossator.store.access.SecretBox;
import dev.glossator.store.sql.Dialect;
import dev.glossator.store.sql.Sql;
import dev.glossator.store.sql.Statements;
import dev.glossator.store.sql.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * Group commit. Work that waits is run in one SQLite transaction, and one commit (one fsync) makes
 * all of it durable; only then does any caller get its answer. A piece that fails takes back only
 * itself: where it had changed something, the group starts again with a savepoint around each. A
 * commit that fails fails every piece.
 */
final class SqliteWriter implements AutoCloseable {
  private static final int GROUP_MAX = 128;
  private static final int WAITING_MAX = 10_000;

  private final Opening opening;
  private final SecretBox secrets;
  private final BlockingQueue<Piece<?>> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final Thread thread;
  private final LongAdder commits = new LongAdder();
  private volatile boolean closing;

  /** The writer thread's own; null after a failure, until the next group opens another. */
  private @Nullable Statements statements;

  SqliteWriter(Connection connection, Opening opening, SecretBox secrets) {
    this.statements = Statements.kept(connection);
    this.opening = opening;
    this.secrets = secrets;
    this.thread = Thread.ofPlatform().name("glossator-writer").daemon(true).start(this::loop);
  }

  <T extends @Nullable Object> Engine.Committed<T> transact(
      Function<? super Transaction, ? extends T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a transaction must not start another");
    }
    Piece<T> piece = new Piece<>(work);
    if (closing || !waiting.offer(piece)) {
      throw new StoreException(
          StoreException.Kind.BUSY,
          closing ? "the store is closing" : "too much waits to be written");
    }
    if (closing && waiting.remove(piece)) {
      throw new StoreException(StoreException.Kind.BUSY, "the store is closing");
    }
    return Waiting.on(piece.answer);
  }

  long commits() {
    return commits.sum();
  }

  private void loop() {
    List<Piece<?>> group = new ArrayList<>(GROUP_MAX);
    while (!closing || !waiting.isEmpty()) {
      try {
        Piece<?> first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
          continue;
        }
        group.add(first);
        waiting.drainTo(group, GROUP_MAX - 1);
        write(group);
      } catch (InterruptedException closed) {
        closing = true;
      } finally {
        group.clear();
      }
    }
  }

  private void write(List<Piece<?>> group) {
    try {
      Statements current = statements == null ? Statements.kept(opening.open()) : statements;
      statements = current;
      Throwable left = together(group, current);
      if (left != null) {
        rollback(current, left);
        group.forEach(piece -> piece.runApart(current, secrets));
      }
      current.connection().commit();
      commits.increment();
    } catch (SQLException | RuntimeException failure) {
      drop(failure);
      StoreException cause = causeOf(failure);
      group.forEach(piece -> piece.answer.completeExceptionally(cause));
      return;
    }
    group.forEach(Piece::complete);
  }

  /**
   * Savepoints cost a good part of a small write, and few pieces fail late: first without them.
   * What comes meanwhile joins the group, so that a busy writer commits seldom without waiting.
   *
   * @return the failure that left something which has to be taken back; null: none
   */
  private @Nullable Throwable together(List<Piece<?>> group, Statements current)
      throws SQLException {
    for (int at = 0; at < group.size(); at++) {
      Throwable left = group.get(at).run(current, secrets);
      if (left != null) {
        return left;
      }
      if (at == group.size() - 1) {
        waiting.drainTo(group, GROUP_MAX - group.size());
      }
    }
    return null;
  }

  /** A full disk makes SQLite drop the transaction by itself; then the group cannot go on. */
  private static void rollback(Statements current, Throwable failure) throws SQLException {
    try {
      current.connection().rollback();
    } catch (SQLException gone) {
      if (failure instanceof StoreException cause) {
        throw cause;
      }
      throw gone;
    }
  }

  private static StoreException causeOf(Exception failure) {
    return switch (failure) {
      case SQLException sql -> StoreException.of(sql);
      case StoreException known -> known;
      default -> new StoreException(StoreException.Kind.FAULT, "the group failed", failure);
    };
  }

  /**
   * A failed group may have lost its transaction without being told: closing takes back what is
   * left, and the next group starts clean.
   */
  private void drop(Exception cause) {
    try {
      if (statements != null) {
        statements.connection().close();
      }
    } catch (SQLException failure) {
      cause.addSuppressed(failure);
    } finally {
      statements = null;
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      if (thread.join(Duration.ofSeconds(10)) && statements != null) {
        statements.connection().close();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (SQLException failure) {
      throw StoreException.of(failure);
    }
  }

  /** One caller's work, its outcome until the commit, and the answer its caller waits for. */
  private static final class Piece<T extends @Nullable Object> {
    private final Function<? super Transaction, ? extends T> work;
    private final CompletableFuture<Engine.Committed<T>> answer = new CompletableFuture<>();
    private Engine.@Nullable Committed<T> done;
    private @Nullable Throwable failed;

    Piece(Function<? super Transaction, ? extends T> work) {
      this.work = work;
    }

    /** Runs it; answers its failure where that left something which has to be taken back. */
    @Nullable Throwable run(Statements statements, SecretBox secrets) throws SQLException {
      long before = changes(statements);
      try {
        apply(new Sql(statements, Dialect.SQLITE), secrets);
      } catch (RuntimeException | Error failure) {
        failed = failure;
        return failure instanceof StoreException || changes(statements) > before ? failure : null;
      }
      return null;
    }

    /** Rows that were changed on a connection so far, by whatever statement. */
    private static long changes(Statements statements) throws SQLException {
      return statements.connection().unwrap(SQLiteConnection.class).getDatabase().total_changes();
    }

    /** Runs it so that it can take back itself alone. */
    void runApart(Statements statements, SecretBox secrets) {
      Sql sql = new Sql(statements, Dialect.SQLITE);
      sql.update("SAVEPOINT piece");
      try {
        apply(sql, secrets);
      } catch (RuntimeException | Error failure) {
        failed = failure;
        takeBack(sql, failure);
        return;
      }
      sql.update("RELEASE piece");
    }

    private void apply(Sql sql, SecretBox secrets) {
      done = null;
      failed = null;
      Transaction tx = new Transaction(sql, secrets);
      T value = work.apply(tx);
      done = new Engine.Committed<>(value, List.copyOf(tx.actions()));
    }

    /** A full disk makes SQLite drop the whole transaction, savepoint and all. */
    private static void takeBack(Sql sql, Throwable failure) {
      try {
        sql.update("ROLLBACK TO piece");
        sql.update("RELEASE piece");
      } catch (StoreException gone) {
        throw failure instanceof StoreException cause ? cause : gone;
      }
    }

    void complete() {
      if (done != null) {
        answer.complete(done);
      } else if (failed != null) {
        answer.completeExceptionally(failed);
      }
    }
  }
}
