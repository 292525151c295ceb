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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Durable Starts a second of server processor time, against plain JDBC that inserts the very same
 * rows with the same number of Starts in a commit.
 *
 * <p>The server has to run with {@code --workers 0}, so that it generates nothing meanwhile, and on
 * SQLite. Usage: {@code Starts DATA_FOLDER [STARTS]}.
 */
final class Starts {

  private static final int CALLERS = 16;
  private static final long TICK = 100;

  private final Target target;
  private final Path data;

  private Starts(Target target, Path data) {
    this.target = target;
    this.data = data;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    try (Target target = Target.of(data)) {
      new Starts(target, data)
          .measure(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6_000);
    }
  }

  private void measure(int starts) throws Exception {
    List<String> assets = new ArrayList<>();
    for (int i = 0; i < starts * 2 / 3 + 3; i++) {
      assets.add(target.create("t" + i, 2));
    }
    // A run for each pair of asset and type; the first half warms the server up.
    List<Runnable> calls = new ArrayList<>();
    for (MetadataGenerationRunType type : MetadataGenerationRunType.values()) {
      assets.forEach(asset -> calls.add(() -> target.start(asset, type)));
    }
    all(calls.subList(0, starts));
    Path before = copy("before.db");
    long cpu = ticks(String.valueOf(target.pid()));
    long clock = System.nanoTime();
    all(calls.subList(starts, 2 * starts));
    double seconds = (System.nanoTime() - clock) / 1e9;
    double used = (ticks(String.valueOf(target.pid())) - cpu) / (double) TICK;
    Path after = copy("after.db");
    double raw = raw(before, after, starts);
    System.out.printf(
        Locale.ROOT,
        "%d Starts by %d callers: %.0f a second on the clock; server %.2f ms of processor time each,"
            + " plain JDBC with the same rows %.2f ms: %.2f of its rate (goal 0.5)%n",
        starts,
        CALLERS,
        starts / seconds,
        1000 * used / starts,
        1000 * raw / starts,
        raw / used);
  }

  private static void all(List<Runnable> calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> done = new ArrayList<>();
      calls.forEach(call -> done.add(threads.submit(call)));
      for (Future<?> one : done) {
        one.get();
      }
    }
  }

  private Path copy(String name) throws SQLException {
    Path copy = data.resolve(name);
    try (Connection connection = open(data.resolve("glossator.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM INTO '" + copy + "'");
    }
    return copy;
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static long ticks(String process) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  /** Seconds of processor time to insert what the Starts added, twice, of which the second counts. */
  private double raw(Path before, Path after, int starts) throws SQLException, IOException {
    Map<String, List<Object[]>> added = added(before, after);
    added.forEach((table, rows) -> System.out.println("  " + table + ": " + rows.size() + " rows"));
    double used = 0;
    for (int round = 0; round < 2; round++) {
      Path target = data.resolve("raw" + round + ".db");
      Files.copy(before, target);
      long cpu = ticks("self");
      insert(target, added, starts);
      used = (ticks("self") - cpu) / (double) TICK;
    }
    return used;
  }

  private static Map<String, List<Object[]>> added(Path before, Path after) throws SQLException {
    Map<String, List<Object[]>> added = new LinkedHashMap<>();
    try (Connection connection = open(after);
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + before + "' AS old");
      List<String> tables = new ArrayList<>();
      try (ResultSet found =
          statement.executeQuery(
              "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      for (String table : tables) {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet found =
            statement.executeQuery(
                "SELECT * FROM main." + table + " EXCEPT SELECT * FROM old." + table)) {
          int width = found.getMetaData().getColumnCount();
          while (found.next()) {
            Object[] row = new Object[width];
            for (int i = 0; i < width; i++) {
              row[i] = found.getObject(i + 1);
            }
            rows.add(row);
          }
        }
        if (!rows.isEmpty()) {
          added.put(table, rows);
        }
      }
    }
    return added;
  }

  /** As many commits as there would be with every caller in each; durable, as the server's are. */
  private static void insert(Path file, Map<String, List<Object[]>> added, int starts)
      throws SQLException {
    int commits = starts / CALLERS;
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      connection.setAutoCommit(false);
      Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
      for (Map.Entry<String, List<Object[]>> entry : added.entrySet()) {
        int width = entry.getValue().getFirst().length;
        inserts.put(
            entry.getKey(),
            connection.prepareStatement(
                "INSERT OR REPLACE INTO "
                    + entry.getKey()
                    + " VALUES (?"
                    + ", ?".repeat(width - 1)
                    + ")"));
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
  }
}
