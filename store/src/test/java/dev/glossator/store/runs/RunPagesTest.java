// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.TestingStores;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every combination of filters walks an index in the order of the pages, and nothing is sorted. */
class RunPagesTest {

  private static final RunPages.Entry START = new RunPages.Entry(Instant.EPOCH, "");

  @TempDir Path directory;

  @Test
  void everyCombinationIsTheWalkOfOneIndex() throws SQLException {
    Store store = TestingStores.sqlite(directory);
    store.close();
    String url = "jdbc:sqlite:" + directory.resolve("glossator.db");
    try (Connection connection = DriverManager.getConnection(url)) {
      for (RunPages.Query query : everyQuery()) {
        assertThat(plan(connection, query))
            .as(query.text())
            .startsWith("SEARCH run_entry USING ")
            .contains("INDEX " + index(query))
            .contains("type=?")
            .contains("created_at")
            .doesNotContain("SCAN")
            .doesNotContain("TEMP B-TREE");
        assertThat(plan(connection, query).contains("status=?"))
            .as(query.text())
            .isEqualTo(query.text().contains("status"));
      }
    }
  }

  /** Over many runs of one project, for callers who see all, that project, or one without runs. */
  @Test
  void postgresqlWalksIndexesToo() throws SQLException {
    String url = TestingStores.newDatabase();
    Store.open(new StoreOptions(directory, url, 1)).close();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO run_entry (run_id, type, domain_id, project_id, asset_id, status, created_at)
          SELECT 'r' || n, t, 'd', CASE n % 2 WHEN 0 THEN 'p' ELSE 'other' END, 'a' || n % 20,
            CASE n % 4 WHEN 1 THEN 'FAILED' ELSE 'SUCCEEDED' END, n FROM generate_series(1, 30000) n,
            (VALUES (''), ('BUSINESS_NAMES')) types (t)""");
      statement.execute("ANALYZE run_entry");
      for (RunPages.Query query : everyQuery()) {
        assertThat(plan(connection, "EXPLAIN ", query))
            .as(query.text())
            .containsPattern(
                query.text().contains("project_id IN") ? "run_entry_(asset|project)" : index(query))
            .contains("Index")
            .doesNotContain("Seq Scan")
            .doesNotContain("Sort")
            .doesNotContain("Bitmap");
      }
    }
  }

  /**
   * The index of the key that the query walks along. Where it names an asset and a project, that of
   * the project does as well where it has few runs.
   */
  private static String index(RunPages.Query query) {
    String key = query.text().replaceFirst("(?s).* WHERE (\\w+)_id = .*", "$1");
    return "run_entry_" + key + (query.text().contains("status") ? "_status" : "");
  }

  private static List<RunPages.Query> everyQuery() {
    List<RunPages.Query> queries = new ArrayList<>();
    for (@Nullable RunType type : Arrays.asList(null, RunType.BUSINESS_NAMES)) {
      for (@Nullable RunStatus status : Arrays.asList(null, RunStatus.FAILED)) {
        RunFilter whole = new RunFilter(Scope.ofDomain("d"), null, type, status);
        queries.add(RunPages.query("domain_id", "d", whole, START, 51));
        RunFilter some =
            new RunFilter(Scope.ofMember("d", "u", List.of("p", "q")), null, type, status);
        queries.add(RunPages.query("project_id", "p", some, START, 51));
        RunFilter none = new RunFilter(Scope.ofProject("d", "empty"), null, type, status);
        queries.add(RunPages.query("project_id", "empty", none, START, 51));
        for (Scope scope : List.of(whole.scope(), some.scope(), none.scope())) {
          RunFilter asset = new RunFilter(scope, "a1", type, status);
          queries.add(RunPages.query("asset_id", "a1", asset, START, 51));
        }
      }
    }
    return queries;
  }

  private static String plan(Connection connection, RunPages.Query query) throws SQLException {
    return plan(connection, "EXPLAIN QUERY PLAN ", query);
  }

  private static String plan(Connection connection, String explain, RunPages.Query query)
      throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (PreparedStatement statement = connection.prepareStatement(explain + query.text())) {
      for (int at = 0; at < query.values().size(); at++) {
        Object value = query.values().get(at);
        statement.setObject(at + 1, value instanceof Instant time ? Sql.micros(time) : text(value));
      }
      try (ResultSet rows = statement.executeQuery()) {
        int last = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          plan.append(rows.getString(last)).append('\n');
        }
      }
    }
    return plan.toString();
  }

  private static @Nullable Object text(@Nullable Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
