// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.sqlite;

import dev.glossator.core.evidence.Origin;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import dev.glossator.sources.reading.TableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The tables and views of a SQLite database file. */
public final class SqliteSource implements TableSource {
  private static final String TABLES =
      """
      SELECT name, type, sql FROM sqlite_master
      WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      ORDER BY name""";

  private final Path file;
  private final SourceOptions options;
  private final Connection connection;
  private final List<SourceTable> tables = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private SqliteSource(Path file, SourceOptions options, Connection connection) {
    this.file = file;
    this.options = options;
    this.connection = connection;
  }

  /**
   * Opens a database file without ever writing to it.
   *
   * @throws SourceException when it is locked, damaged or no database
   */
  public static SqliteSource open(Path file, SourceOptions options) {
    Properties settings = new Properties();
    settings.setProperty("open_mode", "1");
    settings.setProperty("busy_timeout", "1000");
    settings.setProperty("limit_attached", "0");
    try {
      SqliteSource source =
          new SqliteSource(file, options, DriverManager.getConnection(url(file), settings));
      try {
        source.plan();
        return source;
      } catch (SQLException e) {
        source.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * A file that nobody is writing is opened as immutable, so that no lock is taken and nothing is
   * made beside it. A journal beside it says that somebody may be.
   */
  private static String url(Path file) {
    boolean quiet =
        !Files.exists(file.resolveSibling(file.getFileName() + "-wal"))
            && !Files.exists(file.resolveSibling(file.getFileName() + "-journal"));
    return "jdbc:sqlite:"
        + file.toAbsolutePath().toUri().toString().replace("file:///", "file:/")
        + "?mode=ro"
        + (quiet ? "&immutable=1" : "");
  }

  private void plan() throws SQLException {
    record Entry(String name, boolean view, @Nullable String sql) {}
    List<Entry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        entries.add(
            new Entry(rows.getString(1), rows.getString(2).equals("view"), rows.getString(3)));
      }
    }
    for (Entry entry : entries) {
      try {
        SqliteCatalog catalog = new SqliteCatalog(connection, entry.name(), entry.sql());
        tables.add(
            new SourceTable(
                new Origin("sqlite", file.toString(), null, entry.name(), entry.view()),
                catalog.comment(),
                -1,
                false,
                catalog.columns(),
                entry.view() ? List.of() : catalog.keys(),
                true));
      } catch (SQLException e) {
        problems.add(Problem.skipped(entry.name(), failure(e).getMessage() + ""));
      }
    }
  }

  @Override
  public List<SourceTable> tables() {
    return List.copyOf(tables);
  }

  @Override
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public synchronized TableSample sample(SourceTable table) {
    try {
      return new SqliteSample(connection, table, options.rowsFor(table.columns().size())).read();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public synchronized long count(SourceTable table, String column, List<String> values) {
    try {
      return new SqliteSample(connection, table, options.rowsFor(table.columns().size()))
          .count(column, values);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** What went wrong, told from the error code: the driver's text is not passed on. */
  private static SourceException failure(SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String name = code.name();
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return SourceException.unreadable(
          "the database is locked by another program; close it there or copy the file");
    }
    if (name.startsWith("SQLITE_NOTADB")) {
      return SourceException.unreadable("the file is no SQLite database, or is encrypted");
    }
    if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_IOERR")) {
      return SourceException.unreadable(
          "the SQLite database is damaged; try the command .recover of the sqlite3 shell on a copy");
    }
    if (name.startsWith("SQLITE_CANTOPEN") || name.startsWith("SQLITE_PERM")) {
      return SourceException.unreadable("the file cannot be opened; check its permissions");
    }
    return SourceException.unreadable("SQLite cannot read it (" + name + ")");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
