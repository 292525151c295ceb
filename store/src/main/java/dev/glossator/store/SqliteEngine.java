// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import dev.glossator.store.access.SecretBox;
import dev.glossator.store.sql.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * SQLite in one file: one writer thread that commits in groups, and a few connections for reads on
 * their callers' threads. Native calls keep their carrier, so while reads go on there have to be
 * other carriers.
 */
final class SqliteEngine implements Engine {
  private final SqliteWriter writer;
  private final SqliteReaders readers;

  private SqliteEngine(SqliteWriter writer, SqliteReaders readers) {
    this.writer = writer;
    this.readers = readers;
  }

  static SqliteEngine open(StoreOptions options, SecretBox secrets) {
    SqliteLibrary.load();
    try {
      Connection connection = connect(options.resolvedUrl(), false);
      try {
        Migrations.apply(connection);
      } catch (SQLException | RuntimeException failure) {
        connection.close();
        throw failure;
      }
      SqliteWriter writer =
          new SqliteWriter(connection, () -> connect(options.resolvedUrl(), false), secrets);
      return new SqliteEngine(
          writer,
          new SqliteReaders(
              () -> connect(options.resolvedUrl(), true), options.readers(), secrets));
    } catch (SQLException failure) {
      throw refused(options, StoreException.of(failure));
    }
  }

  private static RuntimeException refused(StoreOptions options, StoreException failure) {
    return switch (failure.kind()) {
      case DAMAGED ->
          new StoreRefusedException(
              options.resolvedUrl().substring("jdbc:sqlite:".length())
                  + " is damaged or no SQLite file; restore a copy, or name another folder with"
                  + " --data",
              failure);
      case BUSY ->
          new StoreRefusedException(
              options.resolvedUrl().substring("jdbc:sqlite:".length())
                  + " is locked by another program; close it and start again",
              failure);
      case FULL, UNAVAILABLE, EXHAUSTED, RETRY, DUPLICATE, UNSTORABLE, FAULT -> failure;
    };
  }

  private static Connection connect(String url, boolean reader) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(5_000);
    // Otherwise the driver asks for the last row's number after every statement.
    config.setGetGeneratedKeys(false);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setTransactionMode(
        reader ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
    Connection connection = config.createConnection(url);
    if (reader) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = true");
      }
    }
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public <T extends @Nullable Object> T read(Function<? super Transaction, ? extends T> work) {
    return readers.read(work);
  }

  @Override
  public <T extends @Nullable Object> Committed<T> transact(
      Function<? super Transaction, ? extends T> work) {
    return writer.transact(work);
  }

  @Override
  public Optional<Instant> time() {
    return Optional.empty();
  }

  @Override
  public long commits() {
    return writer.commits();
  }

  @Override
  public List<String> refreshStatistics() {
    return List.of();
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
  }
}
