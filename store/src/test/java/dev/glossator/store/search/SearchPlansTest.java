// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.search.SearchDocument;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchFilter;
import dev.glossator.core.search.SearchFilter.Comparison;
import dev.glossator.core.search.SearchFilter.Operator;
import dev.glossator.core.search.SearchQuery;
import dev.glossator.core.search.SearchQuery.Hit;
import dev.glossator.core.search.SearchQuery.Sort;
import dev.glossator.core.search.SearchQuery.Visible;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.search.SearchText;
import dev.glossator.store.Store;
import dev.glossator.store.TestingStores;
import dev.glossator.store.sql.Dialect;
import dev.glossator.store.sql.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * However much there is to find, a page is walked in its order or gathered by an index, never
 * scanned.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlansTest {

  private static final Visible ALL = new Visible.Everything();

  private Sql sql;
  private Connection connection;

  /** One word that many things have, so that both ways of looking for a word are taken. */
  @BeforeAll
  void fill(@TempDir Path directory) throws SQLException {
    Store store = TestingStores.sqlite(directory);
    store.transact(
        tx -> {
          for (var i = 0; i < 2_010; i++) {
            tx.search().put(document(i, "everywhere"));
          }
          return true;
        });
    store.close();
    connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("glossator.db"));
    sql = new Sql(connection, Dialect.SQLITE);
  }

  @AfterAll
  void close() throws SQLException {
    connection.close();
  }

  static SearchDocument document(int number, String text) {
    return new SearchDocument(
        "d",
        SearchScope.ASSET,
        "a" + number,
        "p",
        "name " + number,
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(SearchField.found("name", text)));
  }

  private String plan(
      Visible visible, String text, @Nullable SearchFilter filter, Sort sort, @Nullable Hit after) {
    var query =
        new SearchQuery(
            "d", SearchScope.ASSET, visible, SearchText.read(text), List.of(), filter, sort);
    var page = new SearchStore(sql).pageQuery(query, after, 51);
    return String.join(
        "\n",
        sql.list(
            "EXPLAIN QUERY PLAN " + page.text(),
            row -> row.string("detail"),
            page.values().toArray()));
  }

  @Test
  void pagesInAnOrderOfTheIndexAreNotSorted() {
    var newest = SearchQuery.NEWEST_FIRST;
    var named = new Sort("name", false);
    var oldest = new Sort("createdAt", false);
    assertThat(plan(ALL, "", null, newest, null))
        .contains("INDEX search_document_by_update (domain_id=? AND scope=?)");
    assertThat(plan(ALL, "", null, newest, new Hit("a1", "0")))
        .contains("INDEX search_document_by_update (domain_id=? AND scope=? AND ");
    assertThat(plan(new Visible.OfProject("p"), "", null, newest, null))
        .contains("INDEX search_document_by_project (domain_id=? AND scope=? AND project_id=?)");
    assertThat(plan(ALL, "", null, named, new Hit("a1", "name 1")))
        .contains("INDEX search_document_by_name (domain_id=? AND scope=? AND ");
    assertThat(plan(ALL, "", null, oldest, new Hit("a1", "0")))
        .contains("INDEX search_document_by_creation (domain_id=? AND scope=? AND ");
    assertThat(plan(new Visible.OfProject("p"), "", null, oldest, new Hit("a1", "0")))
        .contains(
            "INDEX search_document_by_project_creation (domain_id=? AND scope=? AND project_id=?"
                + " AND ");
    assertThat(plan(ALL, "everywhere", null, newest, null))
        .contains("INDEX search_document_by_update")
        .contains(
            "SEARCH p USING COVERING INDEX sqlite_autoindex_search_word_1 (domain_id=? AND"
                + " scope=? AND id=? AND word_key>? AND word_key<?)");
    for (var plan :
        List.of(
            plan(ALL, "", null, newest, null),
            plan(ALL, "everywhere", null, newest, null),
            plan(new Visible.OfProject("p"), "", null, newest, null),
            plan(ALL, "", null, named, null),
            plan(ALL, "", null, oldest, null),
            plan(new Visible.OfProject("p"), "", null, oldest, new Hit("a1", "0")))) {
      assertThat(plan).doesNotContain("TEMP B-TREE").doesNotContain("SCAN");
    }
  }

  @Test
  void rareWordsAndFiltersAreGatheredByAnIndex() {
    var newest = SearchQuery.NEWEST_FIRST;
    assertThat(plan(ALL, "rare", null, newest, null))
        .contains(
            "SEARCH p USING COVERING INDEX search_word_by_key (domain_id=? AND scope=? AND"
                + " word_key>? AND word_key<?)")
        .doesNotContain("SCAN");
    assertThat(plan(ALL, "", new Comparison("Form.a", Operator.EQ, "x", null), newest, null))
        .contains(
            "INDEX search_field_by_value (domain_id=? AND scope=? AND attribute=? AND value=?)")
        .doesNotContain("SCAN");
    assertThat(plan(ALL, "", new Comparison("Form.a", Operator.GT, "", 5L), newest, null))
        .contains(
            "INDEX search_field_by_number (domain_id=? AND scope=? AND attribute=? AND number>?)")
        .doesNotContain("SCAN");
  }

  @Test
  void anOrderByAnyAttributeLooksItUpThingByThing() {
    assertThat(plan(ALL, "", null, new Sort("Form.a", true), null))
        .contains(
            "SEARCH s USING COVERING INDEX search_field_by_attribute (domain_id=? AND scope=? AND"
                + " id=? AND attribute=?)")
        .doesNotContain("SCAN");
  }
}
