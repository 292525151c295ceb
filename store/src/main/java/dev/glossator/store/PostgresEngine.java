// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.glossator.store.access.SecretBox;
import dev.glossator.store.sql.Dialect;
import dev.glossator.store.sql.Sql;
import dev.glossator.store.sql.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL for many nodes: writers are serializable and repeated when they met, so that work
 * written for one writer keeps its meaning; readers see one snapshot.
 */
final class PostgresEngine implements Engine {
  private static final int ATTEMPTS = 12;
  private static final int TOGETHER = 3;

  // Writers lock a table first, which takes no snapshot yet: those who write together may meet and
  // start again, and who has met others too often writes alone.
  private static final String TOGETHER_LOCK = "LOCK TABLE migration IN ROW SHARE MODE";
  private static final String ALONE_LOCK = "LOCK TABLE migration IN EXCLUSIVE MODE";
  private static final long MIGRATION_LOCK = 0x676c6f7373L;

  private static final int WRITERS = 8;

  private final PostgresPool readers;
  private final PostgresPool writers;
  private final SecretBox secrets;
  private final LongAdder commits = new LongAdder();

  private PostgresEngine(PostgresPool readers, PostgresPool writers, SecretBox secrets) {
    this.readers = readers;
    this.writers = writers;
    this.secrets = secrets;
  }

  static PostgresEngine open(StoreOptions options, SecretBox secrets) {
    PostgresPool writers = pool(options, "writers", WRITERS);
    try {
      writers.use(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute("SELECT pg_advisory_xact_lock(" + MIGRATION_LOCK + ")");
            }
            Migrations.apply(connection);
            return true;
          });
      // More than SQLite's: many wait for the network at the same time.
      return new PostgresEngine(pool(options, "readers", options.readers() + 5), writers, secrets);
    } catch (RuntimeException failure) {
      writers.close();
      throw failure;
    }
  }

  /** Pools of their own, so that no transaction spends a round trip on becoming what it is. */
  private static PostgresPool pool(StoreOptions options, String name, int size) {
    boolean reading = name.equals("readers");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(options.resolvedUrl());
    String password = System.getenv("PGPASSWORD");
    if (password != null && !options.resolvedUrl().contains("password=")) {
      config.setPassword(password);
    }
    config.setPoolName("glossator-" + name);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setAutoCommit(false);
    config.setReadOnly(reading);
    config.setTransactionIsolation(
        reading ? "TRANSACTION_REPEATABLE_READ" : "TRANSACTION_SERIALIZABLE");
    config.setConnectionTimeout(5_000);
    config.setInitializationFailTimeout(5_000);
    // A scan of a whole table counts as reading every row of it, and so meets every writer.
    // The price of what is forbidden makes the rest of a plan look dear enough to be compiled,
    // which takes longer than any statement here.
    config.addDataSourceProperty("options", "-c enable_seqscan=off -c jit=off");
    config.addDataSourceProperty("ApplicationName", "glossator");
    // The detail of an error quotes the row, and what is logged must not.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    try {
      return new PostgresPool(new HikariDataSource(config));
    } catch (RuntimeException failure) {
      throw new StoreRefusedException(
          "cannot reach the database of --store: " + reason(root(failure)), failure);
    }
  }

  @Override
  public <T extends @Nullable Object> T read(Function<? super Transaction, ? extends T> work) {
    return run(readers, null, work).value();
  }

  @Override
  public <T extends @Nullable Object> Committed<T> transact(
      Function<? super Transaction, ? extends T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        Committed<T> committed =
            run(writers, attempt <= TOGETHER ? TOGETHER_LOCK : ALONE_LOCK, work);
        commits.increment();
        return committed;
      } catch (StoreException failure) {
        if (failure.kind() != StoreException.Kind.RETRY || attempt == ATTEMPTS) {
          throw failure;
        }
        // Two that met part again when each waits its own time: the thread's id sets them apart.
        long spread = 1 + Math.floorMod(Thread.currentThread().threadId() * 31 + attempt, 7);
        LockSupport.parkNanos(spread * attempt * 500_000L);
      }
    }
  }

  private <T extends @Nullable Object> Committed<T> run(
      PostgresPool pool, @Nullable String lock, Function<? super Transaction, ? extends T> work) {
    return pool.use(
        connection -> {
          try {
            Sql sql = new Sql(connection, Dialect.POSTGRESQL);
            if (lock != null) {
              sql.write(lock);
            }
            Transaction tx = new Transaction(sql, secrets);
            T value = work.apply(tx);
            sql.commit();
            return new Committed<>(value, List.copyOf(tx.actions()));
          } catch (RuntimeException failure) {
            rollback(connection, failure);
            throw failure;
          }
        });
  }

  private static void rollback(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException failure) {
      cause.addSuppressed(failure);
    }
  }

  private static @Nullable String reason(Throwable cause) {
    return cause instanceof SQLException refusal
        ? "it refuses the login or the connection (SQLState " + refusal.getSQLState() + ")"
        : cause.getMessage();
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  @Override
  public Optional<Instant> time() {
    return read(
        tx ->
            tx.sql()
                .first(
                    "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT) AS now",
                    row -> row.instant("now")));
  }

  @Override
  public long commits() {
    return commits.sum();
  }

  @Override
  public List<String> refreshStatistics() {
    return writers.use(PostgresStatistics::refresh);
  }

  @Override
  public void close() {
    writers.close();
    readers.close();
  }
}
