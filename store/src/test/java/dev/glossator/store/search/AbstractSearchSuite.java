// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.domains.Designation;
import dev.glossator.core.search.SearchDocument;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchFilter;
import dev.glossator.core.search.SearchFilter.And;
import dev.glossator.core.search.SearchFilter.Comparison;
import dev.glossator.core.search.SearchFilter.Operator;
import dev.glossator.core.search.SearchFilter.Or;
import dev.glossator.core.search.SearchQuery;
import dev.glossator.core.search.SearchQuery.Hit;
import dev.glossator.core.search.SearchQuery.Sort;
import dev.glossator.core.search.SearchQuery.Visible;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.search.SearchText;
import dev.glossator.store.Store;
import dev.glossator.store.scope.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every engine promises about search. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractSearchSuite {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final Visible ALL = new Visible.Everything();

  private final AtomicInteger domains = new AtomicInteger();
  private Store store;
  private String domain = "";

  abstract Store open(Path directory);

  @BeforeAll
  void openStore(@TempDir Path directory) {
    store = open(directory);
  }

  /** Each test has a domain of its own. */
  @BeforeEach
  void enterDomain() {
    domain = "dzd_" + domains.incrementAndGet();
    put("a1", "p1", "Sales Orders", "Net amount of all shipped orders", 1);
    put("a2", "p1", "Customer master", "Customers and their addresses", 2);
    put("a3", "p2", "顧客注文 🧀", "Заказы клиентов", 3);
    put("a4", "p2", "ordering_process_hdr", "amount, net", 4);
  }

  @AfterAll
  void closeStore() {
    store.close();
  }

  private void put(String id, String project, String name, String text, int minutes) {
    var rows = minutes == 4 ? 100L : 10L * minutes;
    var at = NOW.plusSeconds(60L * minutes);
    put(
        new SearchDocument(
            domain,
            SearchScope.ASSET,
            id,
            project,
            name,
            at,
            at,
            List.of(
                SearchField.found("name", name),
                new SearchField("description", null, null, text),
                SearchField.exact("owningProjectId", project),
                SearchField.exact("Form.kind", minutes % 2 == 0 ? "even" : "odd"),
                new SearchField("Form.rows", Long.toString(rows), rows, ""))));
  }

  private void put(SearchDocument document) {
    store.transact(
        tx -> {
          tx.search().put(document);
          return true;
        });
  }

  private SearchQuery query(
      Visible visible, String text, List<String> in, @Nullable SearchFilter filter, Sort sort) {
    return new SearchQuery(
        domain, SearchScope.ASSET, visible, SearchText.read(text), in, filter, sort);
  }

  private List<String> ids(SearchQuery query) {
    List<Hit> hits = store.read(tx -> tx.search().page(scope(query), query, null, 50));
    return hits.stream().map(Hit::id).toList();
  }

  private List<String> found(String text) {
    return ids(query(ALL, text, List.of(), null, SearchQuery.NEWEST_FIRST));
  }

  private List<String> filtered(SearchFilter filter) {
    return ids(query(ALL, "", List.of(), filter, SearchQuery.NEWEST_FIRST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "order | a4 a1",
        "ORDERS | a4 a1",
        "cust | a2",
        "customers address | a2",
        "customers orders | ",
        "shipping | a1",
        "\"net amount\" | a1",
        "net amount | a4 a1",
        "\"orders\" | a1",
        "\"order\" | ",
        "顧客 | a3",
        "注 | a3",
        "🧀 | a3",
        "клиент | a3",
        "ordering_process_hdr | a4",
        "process | a4",
        "nothing | ",
        "%  | a4 a3 a2 a1",
        "a'; DROP TABLE asset; -- | "
      })
  void findsWordsPrefixesStemsAndPhrases(String text, @Nullable String ids) {
    assertThat(found(text)).containsExactly(ids == null ? new String[0] : ids.strip().split(" "));
  }

  @Test
  void looksOnlyInTheAttributesThatAreNamed() {
    var inName = query(ALL, "amount", List.of("name"), null, SearchQuery.NEWEST_FIRST);
    var inText =
        query(ALL, "\"net amount\"", List.of("description", "x"), null, SearchQuery.NEWEST_FIRST);
    assertThat(ids(inName)).isEmpty();
    assertThat(ids(inText)).containsExactly("a1");
  }

  @Test
  void showsWhatTheCallerMaySee() {
    store.transact(
        tx -> {
          tx.userProfiles()
              .putMembership(domain, "p2", "u1", Designation.PROJECT_CATALOG_VIEWER, NOW);
          return true;
        });
    assertThat(
            ids(query(new Visible.OfProject("p1"), "", List.of(), null, SearchQuery.NEWEST_FIRST)))
        .containsExactly("a2", "a1");
    assertThat(
            ids(query(new Visible.OfMember("u1"), "", List.of(), null, SearchQuery.NEWEST_FIRST)))
        .containsExactly("a4", "a3");
    assertThat(
            ids(query(new Visible.OfMember("u2"), "", List.of(), null, SearchQuery.NEWEST_FIRST)))
        .isEmpty();
  }

  private static Comparison compare(String attribute, Operator operator, String value) {
    return new Comparison(attribute, operator, value, null);
  }

  private static Comparison number(Operator operator, long value) {
    return new Comparison("Form.rows", operator, "", value);
  }

  @Test
  void filtersByValueNumberTimeAndWords() {
    assertThat(filtered(compare("Form.kind", Operator.EQ, "even"))).containsExactly("a4", "a2");
    assertThat(filtered(compare("owningProjectIdentifier", Operator.EQ, "p1")))
        .containsExactly("a2", "a1");
    assertThat(filtered(number(Operator.GT, 20))).containsExactly("a4", "a3");
    assertThat(filtered(number(Operator.GE, 20))).containsExactly("a4", "a3", "a2");
    assertThat(filtered(number(Operator.LT, 20))).containsExactly("a1");
    assertThat(filtered(number(Operator.LE, 20))).containsExactly("a2", "a1");
    assertThat(filtered(compare("Form.rows", Operator.LE, "9"))).isEmpty();
    assertThat(filtered(compare("name", Operator.TEXT_SEARCH, "order")))
        .containsExactly("a4", "a1");
    assertThat(filtered(compare("name", Operator.TEXT_SEARCH, "!"))).isEmpty();
    var second = NOW.plusSeconds(120);
    assertThat(filtered(compare("lastUpdatedAt", Operator.GT, second.toString())))
        .containsExactly("a4", "a3");
    assertThat(filtered(new Comparison("creationTime", Operator.LE, "", second.toEpochMilli())))
        .containsExactly("a2", "a1");
    assertThat(filtered(compare("updatedAt", Operator.EQ, "" + second.toEpochMilli())))
        .containsExactly("a2");
    assertThat(filtered(compare("updatedAt", Operator.GT, "yesterday"))).isEmpty();
    assertThat(filtered(new Comparison("updatedAt", Operator.LT, "", Long.MAX_VALUE))).hasSize(4);
  }

  @Test
  void joinsFiltersWithAndAndOr() {
    var even = compare("Form.kind", Operator.EQ, "even");
    var first = compare("owningProjectId", Operator.EQ, "p1");
    assertThat(filtered(new And(List.of(even, first)))).containsExactly("a2");
    assertThat(filtered(new Or(List.of(even, first)))).containsExactly("a4", "a2", "a1");
    assertThat(filtered(new And(List.of(new Or(List.of(even, first)), number(Operator.GT, 15)))))
        .containsExactly("a4", "a2");
  }

  @ParameterizedTest
  @CsvSource({
    "name, false, a2 a4 a1 a3",
    "name, true, a3 a1 a4 a2",
    "createdAt, false, a1 a2 a3 a4",
    "lastUpdatedAt, true, a4 a3 a2 a1",
    "Form.kind, false, a2 a4 a1 a3",
    "Form.rows, false, a1 a2 a3 a4",
    "Form.rows, true, a4 a3 a2 a1",
    "missing, true, a4 a3 a2 a1"
  })
  void pagesFollowTheOrder(String attribute, boolean descending, String ids) {
    var query = query(ALL, "", List.of(), null, new Sort(attribute, descending));
    var seen = new ArrayList<String>();
    @Nullable Hit last = null;
    for (var page = 0; page < 5; page++) {
      var after = last;
      List<Hit> hits = store.read(tx -> tx.search().page(scope(query), query, after, 1));
      hits.forEach(hit -> seen.add(hit.id()));
      last = hits.isEmpty() ? after : hits.getLast();
    }
    assertThat(seen).containsExactly(ids.split(" "));
  }

  @Test
  void countsUpToALimitAndByValue() {
    var query = query(ALL, "", List.of(), null, SearchQuery.NEWEST_FIRST);
    assertThat(store.<Long>read(tx -> tx.search().count(scope(query), query, 100)).longValue())
        .isEqualTo(4);
    assertThat(store.<Long>read(tx -> tx.search().count(scope(query), query, 3)).longValue())
        .isEqualTo(3);
    var orders = query(ALL, "amount", List.of(), null, SearchQuery.NEWEST_FIRST);
    assertThat(store.<Object>read(tx -> tx.search().facets(scope(orders), orders, "Form.kind", 9)))
        .isEqualTo(List.of(new SearchQuery.Facet("even", 1), new SearchQuery.Facet("odd", 1)));
  }

  @Test
  void aChangedThingIsFoundByItsNewWordsOnly() {
    put("a1", "p1", "Invoices", "", 9);
    assertThat(found("sales")).isEmpty();
    assertThat(found("invoice")).containsExactly("a1");
    assertThat(found("")).containsExactly("a1", "a4", "a3", "a2");
    store.transact(
        tx -> {
          tx.search().remove(domain, SearchScope.ASSET, "a1");
          return true;
        });
    assertThat(found("invoice")).isEmpty();
    assertThat(found("")).containsExactly("a4", "a3", "a2");
  }

  @Test
  void aWordThatIsEverywhereIsFoundAsWell() {
    store.transact(
        tx -> {
          for (var i = 0; i < 2_100; i++) {
            tx.search()
                .put(
                    new SearchDocument(
                        domain,
                        SearchScope.ASSET,
                        "b" + i,
                        "p1",
                        "common " + i,
                        NOW,
                        NOW,
                        List.of(SearchField.found("name", "common word" + i))));
          }
          return true;
        });
    var query = query(ALL, "common", List.of(), null, SearchQuery.NEWEST_FIRST);
    assertThat(store.<Long>read(tx -> tx.search().count(scope(query), query, 10_001)).longValue())
        .isEqualTo(2_100);
    assertThat(found("common word2099")).containsExactly("b2099");
  }

  @Test
  void otherDomainsAndScopesStayApart() {
    put(
        new SearchDocument(
            "dzd_other",
            SearchScope.ASSET,
            "x",
            "p1",
            "Sales",
            NOW,
            NOW,
            List.of(SearchField.found("name", "Sales"))));
    put(
        new SearchDocument(
            domain,
            SearchScope.LISTING,
            "y",
            "p1",
            "Sales",
            NOW,
            NOW,
            List.of(SearchField.found("name", "Sales"))));
    assertThat(found("sales")).containsExactly("a1");
  }

  /** As far as the query itself wants to see. */
  private static Scope scope(SearchQuery query) {
    return switch (query.visible()) {
      case SearchQuery.Visible.OfMember member ->
          Scope.ofMember(query.domainId(), member.userId(), List.of());
      case SearchQuery.Visible.OfProject project ->
          Scope.ofProject(query.domainId(), project.projectId());
      case SearchQuery.Visible.Everything ignored -> Scope.ofDomain(query.domainId());
    };
  }
}
