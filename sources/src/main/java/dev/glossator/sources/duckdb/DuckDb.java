// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.duckdb;

import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.TableSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One DuckDB in memory that can read the given places and nothing else: no network, no extensions,
 * no other paths. The order of the settings matters; the lock comes last.
 */
final class DuckDb implements AutoCloseable {
  private static final int TIMEOUT_SECONDS = 30;

  private final Connection connection;
  private final Path scratch;

  private DuckDb(Connection connection, Path scratch) {
    this.connection = connection;
    this.scratch = scratch;
  }

  /**
   * Opens the engine.
   *
   * @param natives where the native library lies unpacked
   * @param readable files or folders it may read
   * @param database a database to attach read-only as {@code source}, if any
   */
  static DuckDb open(Path natives, List<Path> readable, @Nullable Path database) {
    Connection connection = connect(natives);
    try {
      Path scratch = Files.createTempDirectory(Files.createDirectories(natives), "scratch");
      DuckDb engine = new DuckDb(connection, scratch);
      engine.lock(readable, database);
      return engine;
    } catch (IOException e) {
      close(connection);
      throw SourceException.unreadable(
          "no scratch folder can be made in "
              + natives
              + "; choose a data folder that can be written");
    } catch (SourceException e) {
      close(connection);
      throw e;
    }
  }

  private static Connection connect(Path natives) {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", "256MB");
    settings.setProperty("threads", "2");
    try {
      Connection connection = DuckDbLibrary.driver(natives).connect("jdbc:duckdb:", settings);
      if (connection == null) {
        throw SourceException.unreadable("DuckDB does not start");
      }
      return connection;
    } catch (SQLException e) {
      throw SourceException.unreadable("DuckDB does not start");
    }
  }

  private void lock(List<Path> readable, @Nullable Path database) {
    execute("SET allow_community_extensions=false");
    execute("SET allow_persistent_secrets=false");
    List<Path> folders = readable.stream().filter(Files::isDirectory).toList();
    List<Path> files = readable.stream().filter(p -> !Files.isDirectory(p)).toList();
    execute("SET allowed_directories=" + list(folders));
    execute("SET allowed_paths=" + list(files));
    execute("SET temp_directory=" + quote(scratch.toString()));
    execute("SET max_temp_directory_size='1GB'");
    if (database != null) {
      attach(database);
    }
    execute("SET enable_external_access=false");
    execute("SET lock_configuration=true");
  }

  private void attach(Path database) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ATTACH " + quote(database.toString()) + " AS source (READ_ONLY)");
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("lock on file")) {
        throw SourceException.unreadable(
            "the database is open for writing in another program; close it there or copy the file");
      }
      throw SourceException.unreadable(
          "not a DuckDB database of a version that this program reads, or damaged");
    }
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw SourceException.unreadable("DuckDB cannot be locked down: a setting is refused");
    }
  }

  /**
   * Rows of a query as text.
   *
   * @param failure what to say when the query fails; never the engine's own text, which quotes rows
   */
  synchronized List<@Nullable String[]> query(String sql, String failure) {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      try (ResultSet result = statement.executeQuery(sql)) {
        return TableSample.texts(result, result.getMetaData().getColumnCount());
      }
    } catch (SQLException e) {
      throw SourceException.unreadable(failure);
    }
  }

  static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String name(String identifier) {
    return "\"" + identifier.replace("\"", "\"\"") + "\"";
  }

  static String list(List<Path> paths) {
    return paths.stream().map(p -> quote(p.toString())).collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public void close() {
    close(connection);
    try {
      Files.deleteIfExists(scratch);
    } catch (IOException e) {
      scratch.toFile().deleteOnExit();
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SourceException.unreadable("DuckDB does not close");
    }
  }
}
