// SPDX-License-Identifier: Apache-2.0

import dev.glossator.contract.model.MetadataGenerationRunType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Durable Starts a second of server processor time, against plain JDBC that inserts the very same
 * rows: with every caller's Start in each commit, for which the goal stands, and with as many Starts
 * in a commit as the server had. Neither counts what a PostgreSQL does. Twice as many Starts before
 * warm the server up, and one round of inserts the other.
 *
 * <p>The server has to run with {@code --workers 0}, so that it generates nothing meanwhile; STORE
 * in the environment is the address of its PostgreSQL, empty for SQLite. Usage: {@code Starts
 * DATA_FOLDER [STARTS]}.
 */
final class Starts {

  private static final int CALLERS = 16;
  private static final long TICK = 100;

  private final Target target;
  private final Rows store;

  private Starts(Target target, Rows store) {
    this.target = target;
    this.store = store;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    String url = System.getenv().getOrDefault("STORE", "");
    Rows store = url.isEmpty() ? new SqliteRows(data) : new PostgresRows(url);
    try (Target target = Target.of(data)) {
      new Starts(target, store)
          .measure(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6_000);
    }
  }

  private void measure(int starts) throws Exception {
    List<Callable<String>> creations = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      String table = "t" + i;
      creations.add(() -> target.create(table, 2));
    }
    List<String> assets = all(creations);
    // A run for each pair of asset and type.
    List<Callable<String>> calls = new ArrayList<>();
    for (MetadataGenerationRunType type : MetadataGenerationRunType.values()) {
      assets.forEach(asset -> calls.add(() -> target.start(asset, type)));
    }
    all(calls.subList(0, 2 * starts));
    store.remember();
    long commits = target.commits();
    long cpu = ticks(String.valueOf(target.pid()));
    long clock = System.nanoTime();
    all(calls.subList(2 * starts, 3 * starts));
    double seconds = (System.nanoTime() - clock) / 1e9;
    double used = (ticks(String.valueOf(target.pid())) - cpu) / (double) TICK;
    double together = starts / (double) (target.commits() - commits);
    System.out.printf(
        Locale.ROOT,
        "%d Starts by %d callers: %.0f a second on the clock, %.1f in a commit; server %.0f µs of"
            + " processor time each%n",
        starts,
        CALLERS,
        starts / seconds,
        together,
        1e6 * used / starts);
    Map<String, List<Object[]>> added = store.added();
    added.forEach((table, rows) -> System.out.println("  " + table + ": " + rows.size() + " rows"));
    raw(added, starts, CALLERS, 0);
    compare(used / starts, raw(added, starts, CALLERS, 1), CALLERS, " (goal 0.5)");
    compare(used / starts, raw(added, starts, together, 2), together, "");
  }

  private static void compare(double used, double raw, double together, String goal) {
    System.out.printf(
        Locale.ROOT,
        "plain JDBC with the same rows, %.1f Starts in a commit: %.0f µs each; the server has %.2f of"
            + " its rate%s%n",
        together,
        1e6 * raw,
        raw / used,
        goal);
  }

  private static List<String> all(List<Callable<String>> calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
      List<String> answers = new ArrayList<>();
      for (Future<String> one : threads.invokeAll(calls)) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private static long ticks(String process) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  /** Seconds of processor time for the rows of each Start, so many Starts in a commit. */
  private double raw(
      Map<String, List<Object[]>> added, int starts, double together, int round)
      throws SQLException, IOException {
    try (Connection connection = store.copy(round)) {
      long cpu = ticks("self");
      insert(connection, added, (int) Math.round(starts / together));
      return (ticks("self") - cpu) / (double) TICK / starts;
    }
  }

  /** Durable commits, as the server's are. */
  private static void insert(
      Connection connection, Map<String, List<Object[]>> added, int commits) throws SQLException {
    connection.setAutoCommit(false);
    Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    for (Map.Entry<String, List<Object[]>> entry : added.entrySet()) {
      String places = ", ?".repeat(entry.getValue().getFirst().length).substring(2);
      inserts.put(
          entry.getKey(),
          connection.prepareStatement(
              "INSERT INTO " + entry.getKey() + " VALUES (" + places + ")"));
    }
    for (int commit = 0; commit < commits; commit++) {
      for (Map.Entry<String, List<Object[]>> entry : added.entrySet()) {
        List<Object[]> rows = entry.getValue();
        int from = (int) ((long) rows.size() * commit / commits);
        int to = (int) ((long) rows.size() * (commit + 1) / commits);
        PreparedStatement insert = inserts.get(entry.getKey());
        for (Object[] row : rows.subList(from, to)) {
          for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
          }
          insert.executeUpdate();
        }
      }
      connection.commit();
    }
    for (PreparedStatement insert : inserts.values()) {
      insert.close();
    }
  }

  /** The rows of a store: as they were at a moment, and what has come since. */
  private sealed interface Rows {
    /** Keeps a copy of everything. */
    void remember() throws SQLException;

    /** What has come since, by table; rows that were there and changed make the insert fail. */
    Map<String, List<Object[]>> added() throws SQLException;

    /** A connection to another copy of what was kept, with its indexes, as durable as the store. */
    Connection copy(int round) throws SQLException, IOException;

    /** What one query finds and another does not, for each of the tables. */
    static Map<String, List<Object[]>> differences(
        Connection connection, String tables, String now, String before) throws SQLException {
      Map<String, List<Object[]>> added = new LinkedHashMap<>();
      for (Object[] table : rows(connection, tables)) {
        List<Object[]> rows =
            rows(
                connection,
                "SELECT * FROM %1$s.%3$s EXCEPT SELECT * FROM %2$s.%3$s"
                    .formatted(now, before, table[0]));
        if (!rows.isEmpty()) {
          added.put(table[0].toString(), rows);
        }
      }
      return added;
    }

    static List<Object[]> rows(Connection connection, String query) throws SQLException {
      List<Object[]> rows = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery(query)) {
        int width = found.getMetaData().getColumnCount();
        while (found.next()) {
          Object[] row = new Object[width];
          for (int i = 0; i < width; i++) {
            row[i] = found.getObject(i + 1);
          }
          rows.add(row);
        }
      }
      return rows;
    }

    static void execute(Connection connection, String... texts) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        for (String text : texts) {
          statement.execute(text);
        }
      }
    }
  }

  /** Copies are files beside the store's. */
  private record SqliteRows(Path data) implements Rows {
    private static final String TABLES =
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";

    @Override
    public void remember() throws SQLException {
      try (Connection connection = open("glossator.db")) {
        Rows.execute(connection, "VACUUM INTO '" + data.resolve("before.db") + "'");
      }
    }

    @Override
    public Map<String, List<Object[]>> added() throws SQLException {
      try (Connection connection = open("glossator.db")) {
        Rows.execute(connection, "ATTACH '" + data.resolve("before.db") + "' AS before");
        return Rows.differences(connection, TABLES, "main", "before");
      }
    }

    @Override
    public Connection copy(int round) throws SQLException, IOException {
      String name = "raw" + round + ".db";
      Files.copy(data.resolve("before.db"), data.resolve(name));
      Connection connection = open(name);
      Rows.execute(connection, "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL");
      return connection;
    }

    private Connection open(String name) throws SQLException {
      return DriverManager.getConnection("jdbc:sqlite:" + data.resolve(name));
    }
  }

  /** Copies are schemas beside the store's, which this leaves behind. */
  private record PostgresRows(String url) implements Rows {
    private static final String TABLES =
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";

    @Override
    public void remember() throws SQLException {
      copyTables("public", "before");
    }

    @Override
    public Map<String, List<Object[]>> added() throws SQLException {
      try (Connection connection = DriverManager.getConnection(url)) {
        return Rows.differences(connection, TABLES, "public", "before");
      }
    }

    @Override
    public Connection copy(int round) throws SQLException {
      copyTables("before", "raw" + round);
      Connection connection = DriverManager.getConnection(url);
      Rows.execute(connection, "SET search_path = raw" + round);
      return connection;
    }

    private void copyTables(String from, String to) throws SQLException {
      try (Connection connection = DriverManager.getConnection(url)) {
        Rows.execute(connection, "CREATE SCHEMA " + to);
        for (Object[] table : Rows.rows(connection, TABLES)) {
          Rows.execute(
              connection,
              "CREATE TABLE %2$s.%3$s (LIKE public.%3$s INCLUDING ALL)".formatted(from, to, table[0]),
              "INSERT INTO %2$s.%3$s TABLE %1$s.%3$s".formatted(from, to, table[0]));
        }
      }
    }
  }
}
