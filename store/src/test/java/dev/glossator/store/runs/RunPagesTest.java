// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.Store;
import dev.glossator.store.TestingStores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            .contains("INDEX run_entry_")
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

  private static List<RunPages.Query> everyQuery() {
    List<RunPages.Query> queries = new ArrayList<>();
    for (@Nullable RunType type : Arrays.asList(null, RunType.BUSINESS_NAMES)) {
      for (@Nullable RunStatus status : Arrays.asList(null, RunStatus.FAILED)) {
        RunFilter whole = new RunFilter("d", null, null, type, status);
        queries.add(RunPages.query("domain_id", "d", whole, START, 51));
        RunFilter some = new RunFilter("d", List.of("p", "q"), null, type, status);
        queries.add(RunPages.query("project_id", "p", some, START, 51));
        RunFilter asset = new RunFilter("d", List.of("p", "q"), "a", type, status);
        queries.add(RunPages.query("asset_id", "a", asset, START, 51));
      }
    }
    return queries;
  }

  private static String plan(Connection connection, RunPages.Query query) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (PreparedStatement statement =
            connection.prepareStatement("EXPLAIN QUERY PLAN " + query.text());
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        plan.append(rows.getString("detail")).append('\n');
      }
    }
    return plan.toString();
  }
}
