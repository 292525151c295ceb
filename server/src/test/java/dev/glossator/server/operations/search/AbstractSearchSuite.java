// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AggregationListItem;
import dev.glossator.contract.model.AggregationOutputItem;
import dev.glossator.contract.model.AssetItem;
import dev.glossator.contract.model.ChangeAction;
import dev.glossator.contract.model.CreateListingChangeSetInput;
import dev.glossator.contract.model.EntityType;
import dev.glossator.contract.model.Filter;
import dev.glossator.contract.model.FilterClause;
import dev.glossator.contract.model.FilterOperator;
import dev.glossator.contract.model.InventorySearchScope;
import dev.glossator.contract.model.MatchOffset;
import dev.glossator.contract.model.MatchRationaleItem;
import dev.glossator.contract.model.SearchInItem;
import dev.glossator.contract.model.SearchInput;
import dev.glossator.contract.model.SearchInventoryResultItem;
import dev.glossator.contract.model.SearchListingsInput;
import dev.glossator.contract.model.SearchOutput;
import dev.glossator.contract.model.SearchOutputAdditionalAttribute;
import dev.glossator.contract.model.SearchResultItem;
import dev.glossator.contract.model.SearchSort;
import dev.glossator.contract.model.SortOrder;
import dev.glossator.contract.model.TextMatchItem;
import dev.glossator.server.operations.catalogue.AbstractServerSuite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search as a client meets it, whatever the engine below. */
abstract class AbstractSearchSuite extends AbstractServerSuite {

  private String term = "";
  private String glossary = "";
  private String orders = "";

  @BeforeAll
  void fill() {
    glossary = glossary("Sales words", false).id();
    term = term(glossary, "Net Order Value", "value without tax").id();
    orders = create(table("Sales Orders").glossaryTerms(List.of(term))).id();
    create(table("Customer master").description("addresses of customers"));
    create(
        table("顧客 🧀")
            .formsInput(
                List.of(
                    form(
                        "RelationalTableForm",
                        "{\"tableName\":\"kunde\",\"columns\":[{\"columnName\":\"geburtsdatum\"}]}"))));
    call(
        Operations.CREATE_LISTING_CHANGE_SET,
        CreateListingChangeSetInput.builder()
            .domainIdentifier(domain())
            .entityIdentifier(orders)
            .entityType(EntityType.ASSET)
            .action(ChangeAction.PUBLISH)
            .build());
  }

  private SearchInput.Builder search(InventorySearchScope scope, @Nullable String text) {
    return SearchInput.builder().domainIdentifier(domain()).searchScope(scope).searchText(text);
  }

  private SearchOutput find(SearchInput.Builder search) {
    return call(Operations.SEARCH, search.build());
  }

  private List<AssetItem> assets(SearchInput.Builder search) {
    return items(find(search)).stream()
        .flatMap(
            item ->
                item instanceof SearchInventoryResultItem.OfAssetItem asset
                    ? Stream.of(asset.value())
                    : Stream.of())
        .toList();
  }

  private static List<SearchInventoryResultItem> items(SearchOutput output) {
    return output.items() == null ? List.of() : output.items();
  }

  private List<String> names(SearchInput.Builder search) {
    return assets(search).stream().map(AssetItem::name).toList();
  }

  private SearchInput.Builder inventory(@Nullable String text) {
    return search(InventorySearchScope.ASSET, text).owningProjectIdentifier(project());
  }

  private static FilterClause equal(String attribute, String value) {
    return new FilterClause.OfFilter(Filter.builder().attribute(attribute).value(value).build());
  }

  @Test
  void findsAssetsByNamesTextsAndColumns() {
    assertThat(names(inventory("order"))).containsExactly("Sales Orders");
    assertThat(names(inventory("\"addresses of\""))).containsExactly("Customer master");
    assertThat(names(inventory("geburts"))).containsExactly("顧客 🧀");
    assertThat(names(inventory("ord_no"))).containsExactly("Customer master", "Sales Orders");
    assertThat(names(inventory("🧀"))).containsExactly("顧客 🧀");
    assertThat(names(inventory("bigint"))).as("not searchable").isEmpty();
    assertThat(names(inventory("?!"))).isEmpty();
    assertThat(
            names(
                inventory("kunde")
                    .searchIn(List.of(new SearchInItem("RelationalTableForm.tableName")))))
        .containsExactly("顧客 🧀");
    assertThat(names(inventory("kunde").searchIn(List.of(new SearchInItem("name"))))).isEmpty();
  }

  @Test
  void anAssetItemHasWhatClientsReadWithoutAsking() {
    var item = assets(inventory("orders")).getFirst();
    assertThat(item.identifier()).isEqualTo(orders);
    assertThat(item.createdAt()).isNotNull();
    assertThat(item.glossaryTerms()).containsExactly(term);
    assertThat(item.additionalAttributes()).isNull();
    var withForms =
        assets(
                inventory("orders")
                    .additionalAttributes(
                        List.of(
                            SearchOutputAdditionalAttribute.FORMS,
                            SearchOutputAdditionalAttribute.TEXT_MATCH_RATIONALE)))
            .getFirst();
    var more = Objects.requireNonNull(withForms.additionalAttributes());
    assertThat(more.formsOutput()).hasSize(1);
    assertThat(more.matchRationale())
        .containsExactly(
            new MatchRationaleItem.OfTextMatches(
                List.of(
                    new TextMatchItem("name", "Sales Orders", List.of(new MatchOffset(6, 12))))));
  }

  @Test
  void filtersAndSorts() {
    assertThat(names(inventory(null).filters(equal("__DataZoneGlossaryTerms", term))))
        .containsExactly("Sales Orders");
    assertThat(names(inventory(null).filters(equal("RelationalTableForm.tableName", "kunde"))))
        .containsExactly("顧客 🧀");
    assertThat(
            names(
                inventory(null)
                    .filters(
                        new FilterClause.OfAnd(
                            List.of(
                                equal("amazonmetadata.sourceCategory", "asset"),
                                new FilterClause.OfOr(
                                    List.of(
                                        equal("name", "Customer master"),
                                        equal("typeIdentifier", "GlueTableAssetType"))))))))
        .containsExactly("Customer master");
    assertThat(
            names(inventory(null).sort(new SearchSort("name", SortOrder.ASCENDING)).maxResults(2)))
        .containsExactly("Customer master", "Sales Orders");
    assertThat(
            names(
                inventory(null)
                    .filters(
                        new FilterClause.OfFilter(
                            Filter.builder()
                                .attribute("lastUpdatedAt")
                                .intValue(1L)
                                .operator(FilterOperator.LT)
                                .build()))))
        .isEmpty();
    refused(
        ErrorKind.VALIDATION,
        "The filter on name needs a value or an intValue",
        Operations.SEARCH,
        inventory(null)
            .filters(new FilterClause.OfFilter(Filter.builder().attribute("name").build()))
            .build());
  }

  /** An empty page would say that nothing is that new. */
  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-01-31", "+1000000000-01-01T00:00:00Z"})
  void aFilterOnATimeNeedsATime(String value) {
    refused(
        ErrorKind.VALIDATION,
        "The filter on creationTime needs a time: milliseconds since 1970, or as in",
        Operations.SEARCH,
        inventory(null)
            .filters(
                new FilterClause.OfFilter(
                    Filter.builder()
                        .attribute("creationTime")
                        .value(value)
                        .operator(FilterOperator.GT)
                        .build()))
            .build());
  }

  @Test
  void endlessFiltersAndTextsAreBounded() {
    FilterClause deep = equal("name", "x");
    for (var i = 0; i < 11; i++) {
      deep = new FilterClause.OfAnd(List.of(deep));
    }
    refused(
        ErrorKind.VALIDATION,
        "filters may be nested 10 deep at most",
        Operations.SEARCH,
        inventory(null).filters(deep).build());
    var wide = new FilterClause.OfOr(Collections.nCopies(100, equal("name", "x")));
    refused(
        ErrorKind.VALIDATION,
        "filters may hold 200 comparisons at most",
        Operations.SEARCH,
        inventory(null).filters(new FilterClause.OfAnd(List.of(wide, wide, wide))).build());
    assertThat(names(inventory(null).filters(new FilterClause.OfAnd(List.of(wide, wide)))))
        .isEmpty();
    var text = new StringBuilder();
    for (var i = 0; i < 512; i++) {
      text.appendCodePoint(0x4E00 + i);
    }
    assertThat(names(inventory(text.toString()))).isEmpty();
  }

  @Test
  void pagesCoverEverythingOnce() {
    List<String> seen = new ArrayList<>();
    @Nullable String token = null;
    do {
      var page = find(inventory(null).maxResults(1).nextToken(token));
      assertThat(page.totalMatchCount()).isEqualTo(3);
      items(page)
          .forEach(
              item -> {
                if (item instanceof SearchInventoryResultItem.OfAssetItem asset) {
                  seen.add(asset.value().name());
                }
              });
      token = page.nextToken();
    } while (token != null);
    assertThat(seen).containsExactly("顧客 🧀", "Customer master", "Sales Orders");
    var first = find(inventory(null).maxResults(1));
    refused(
        ErrorKind.VALIDATION,
        "nextToken is not valid for this request",
        Operations.SEARCH,
        inventory("another").maxResults(1).nextToken(first.nextToken()).build());
  }

  @Test
  void findsGlossariesAndTerms() {
    assertThat(items(find(search(InventorySearchScope.GLOSSARY, "sales")))).hasSize(1);
    var terms =
        items(
            find(
                search(InventorySearchScope.GLOSSARY_TERM, "values")
                    .filters(equal("BusinessGlossaryTermForm.businessGlossaryId", glossary))));
    assertThat(terms).hasSize(1);
    assertThat(terms.getFirst())
        .isInstanceOfSatisfying(
            SearchInventoryResultItem.OfGlossaryTermItem.class,
            found -> assertThat(found.value().id()).isEqualTo(term));
    assertThat(items(find(search(InventorySearchScope.DATA_PRODUCT, null)))).isEmpty();
  }

  private SearchListingsInput.Builder listings(@Nullable String text) {
    return SearchListingsInput.builder().domainIdentifier(domain()).searchText(text);
  }

  @Test
  void findsWhatIsPublishedAndCountsIt() {
    var found =
        call(
            Operations.SEARCH_LISTINGS,
            listings("sales")
                .additionalAttributes(List.of(SearchOutputAdditionalAttribute.FORMS))
                .aggregations(List.of(new AggregationListItem("__DataZoneGlossaryTerms", null)))
                .build());
    assertThat(found.totalMatchCount()).isEqualTo(1);
    assertThat(found.items()).hasSize(1);
    assertThat(Objects.requireNonNull(found.items()).getFirst())
        .isInstanceOfSatisfying(
            SearchResultItem.OfAssetListing.class,
            listing -> {
              assertThat(listing.value().entityId()).isEqualTo(orders);
              assertThat(listing.value().entityType()).isEqualTo("RelationalTableAssetType");
              assertThat(Objects.requireNonNull(listing.value().additionalAttributes()).forms())
                  .startsWith("{\"RelationalTableForm\":{");
            });
    assertThat(Objects.requireNonNull(found.aggregates()).getFirst().items())
        .containsExactly(AggregationOutputItem.builder().value(term).count(1).build());
    assertThat(call(Operations.SEARCH_LISTINGS, listings("customer").build()).items()).isEmpty();
    assertThat(call(Operations.SEARCH_LISTINGS, listings("").build()).items()).hasSize(1);
  }
}
