// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import dev.glossator.store.access.SecretBox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one Glossator.
 *
 * <p>Work given to {@link #transact} may run more than once (where others failed or met it), so it
 * changes nothing but the transaction; what must happen once goes to {@link
 * Transaction#afterCommit}. It must be short and must not call the store again. A read of SQLite
 * runs on the caller's thread, and a virtual one keeps its carrier meanwhile.
 */
public final class Store implements AutoCloseable {
  private final Engine engine;
  private final DirectoryLock lock;
  private final SecretBox secrets;
  private final StoreTimes times = new StoreTimes();

  private Store(Engine engine, DirectoryLock lock, SecretBox secrets) {
    this.engine = engine;
    this.lock = lock;
    this.secrets = secrets;
  }

  /**
   * Locks the folder, opens the database and brings it to this program's schema.
   *
   * @throws StoreRefusedException when the folder is in use, or the schema is not this program's
   */
  public static Store open(StoreOptions options) {
    DirectoryLock lock = DirectoryLock.hold(options.directory());
    try {
      SecretBox secrets = SecretBox.open(options.keyFile());
      Engine engine =
          options.postgresql()
              ? PostgresEngine.open(options, secrets)
              : SqliteEngine.open(options, secrets);
      return new Store(engine, lock, secrets);
    } catch (RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  /** Reads one consistent snapshot; never waits for a writer. */
  public <T extends @Nullable Object> T read(Function<? super Transaction, ? extends T> work) {
    long start = System.nanoTime();
    try {
      return engine.read(work);
    } finally {
      times.read(System.nanoTime() - start);
    }
  }

  /** Runs work in one transaction and returns when it is durable. */
  public <T extends @Nullable Object> T transact(Function<? super Transaction, ? extends T> work) {
    AtomicReference<@Nullable Transaction> last = new AtomicReference<>();
    Engine.Committed<T> committed;
    long start = System.nanoTime();
    try {
      committed =
          engine.transact(
              tx -> {
                // Tried again: what the attempt before did beside the store is taken back first.
                Transaction before = last.getAndSet(tx);
                if (before != null) {
                  before.rolledBack();
                }
                return work.apply(tx);
              });
    } catch (RuntimeException | Error failure) {
      Transaction undone = last.get();
      if (undone != null) {
        undone.rolledBack();
      }
      throw failure;
    } finally {
      times.written(System.nanoTime() - start);
    }
    committed.actions().forEach(Runnable::run);
    return committed.value();
  }

  /**
   * What was done since the start.
   *
   * @param readSeconds how long callers waited for reads in all
   * @param writeSeconds how long they waited for writes to be durable
   * @param commits how often the database made writes durable; SQLite does many in one
   */
  public record Times(
      long reads, double readSeconds, long writes, double writeSeconds, long commits) {}

  /** Transactions and their time since the start. */
  public Times times() {
    return times.now(engine.commits());
  }

  /** What the database's own clock says; empty where it is this machine's. */
  public Optional<Instant> time() {
    return engine.time();
  }

  /**
   * Brings what the database plans by up to date, where it has changed much since the database
   * looked; to be done every few seconds. Says which tables; none for SQLite, whose plans follow
   * the schema.
   */
  public List<String> refreshStatistics() {
    return engine.refreshStatistics();
  }

  /** A key for signing things that leave the program and come back, such as page tokens. */
  public byte[] signingKey(String purpose) {
    return secrets.derive(purpose);
  }

  @Override
  public void close() {
    try {
      engine.close();
    } finally {
      lock.close();
    }
  }
}
