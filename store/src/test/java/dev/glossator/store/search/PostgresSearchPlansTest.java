// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.search.SearchQuery;
import dev.glossator.core.search.SearchQuery.Visible;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.search.SearchText;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.TestingStores;
import dev.glossator.store.sql.Dialect;
import dev.glossator.store.sql.Sql;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fresh PostgreSQL does, which knows nothing of its tables until it first looks at them. */
final class PostgresSearchPlansTest {

  /**
   * Joined row by row, three words took a minute over 4,000 things; as three lists that are
   * compared with each other, longer than that over 20,000.
   */
  @Test
  void wordsAreGatheredAndNotJoined(@TempDir Path directory) throws SQLException {
    var url = TestingStores.newDatabase();
    try (Store store = Store.open(new StoreOptions(directory, url, 3))) {
      store.transact(
          tx -> {
            for (var i = 0; i < 50; i++) {
              tx.search().put(SearchPlansTest.document(i, "one two three " + i));
            }
            return true;
          });
    }
    try (var connection = DriverManager.getConnection(url)) {
      var sql = new Sql(connection, Dialect.POSTGRESQL);
      var page = new SearchStore(sql).pageQuery(query("one two three"), null, 51);
      var plan =
          String.join(
              "\n",
              sql.list(
                  "EXPLAIN " + page.text(),
                  row -> row.string("QUERY PLAN"),
                  page.values().toArray()));
      assertThat(plan)
          .containsOnlyOnce("= ANY (")
          .doesNotContain("InitPlan 2")
          .contains("Intersect")
          .doesNotContain("Join")
          .doesNotContain("Nested Loop");
    }
  }

  private static SearchQuery query(String text) {
    return new SearchQuery(
        "d",
        SearchScope.ASSET,
        new Visible.OfProject("p"),
        SearchText.read(text),
        List.of(),
        null,
        SearchQuery.NEWEST_FIRST);
  }
}
