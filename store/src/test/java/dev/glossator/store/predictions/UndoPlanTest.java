// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.TestingStores;
import dev.glossator.store.predictions.DecisionStore.OfRuns;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Dialect;
import dev.glossator.store.sql.Sql;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each step of undoing a bulk passes the runs that are taken back already, so that one look at an
 * index must tell each: looked at decision by decision, 4,000 runs took ten times as long.
 */
final class UndoPlanTest {

  @TempDir Path directory;

  @Test
  void sqlitePassesRunsThatAreTakenBackByOneLookAtAnIndex() throws SQLException {
    TestingStores.sqlite(directory).close();
    assertThat(
            plan(
                "jdbc:sqlite:" + directory.resolve("glossator.db"),
                Dialect.SQLITE,
                "EXPLAIN QUERY PLAN ",
                "detail"))
        .containsPattern(
            "SEARCH d .*INDEX decision_by_run .run_id=. AND verdict=. AND decided_at>");
  }

  @Test
  void postgresqlDoesToo() throws SQLException {
    String url = TestingStores.newDatabase();
    Store.open(new StoreOptions(directory, url, 1)).close();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO run (id, domain_id, project_id, asset_id, revision, types, status, active,
            created_at, created_by, by_name, deadline_at, due_at, owner, lease_until, fence, claims,
            bulk_id)
          SELECT 'r' || n, 'd', 'p', 'a' || n, '1', 'BUSINESS_NAMES', 'SUCCEEDED', 0, n, 'u', 0, n,
            n, '', 0, 1, 0, 'b' FROM generate_series(1, 1000) n""");
      statement.execute(
          """
          INSERT INTO decision (id, domain_id, asset_id, type, column_name, verdict, value,
            generated, choice, run_id, fingerprint, revision, decided_at, decided_by)
          SELECT 'd' || n || '/' || c, 'd', 'a' || n, 'BUSINESS_NAMES', 'c' || c, 'ACCEPTED', 'v',
            'v', 0, 'r' || n, 'f', '2', n, 'SYSTEM'
          FROM generate_series(1, 1000) n, generate_series(1, 10) c""");
      statement.execute("ANALYZE run, decision");
    }
    assertThat(plan(url, Dialect.POSTGRESQL, "EXPLAIN ", "QUERY PLAN"))
        .containsPattern("Index Cond: .*verdict = 'ACCEPTED'.*decided_at > COALESCE");
  }

  private static String plan(String url, Dialect dialect, String explain, String column)
      throws SQLException {
    Scope.Condition seen = Scope.ofProject("d", "p").onProject("a.project_id");
    OfRuns bulk = new OfRuns("b", true);
    try (var connection = DriverManager.getConnection(url)) {
      return String.join(
          "\n",
          new Sql(connection, dialect)
              .list(
                  explain + DecisionStore.withAcceptances(bulk, seen),
                  row -> row.string(column),
                  "d",
                  "b",
                  "p",
                  51));
    }
  }
}
