// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.search;

import dev.glossator.contract.model.AggregationListItem;
import dev.glossator.contract.model.AggregationOutput;
import dev.glossator.contract.model.AggregationOutputItem;
import dev.glossator.contract.model.SearchListingsInput;
import dev.glossator.contract.model.SearchListingsOutput;
import dev.glossator.contract.model.SearchOutputAdditionalAttribute;
import dev.glossator.contract.model.SearchResultItem;
import dev.glossator.core.search.SearchQuery;
import dev.glossator.core.search.SearchQuery.Visible;
import dev.glossator.core.search.SearchScope;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.listings.WireListings;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Searches what is published, for everybody in the domain. */
public final class SearchListings implements Reading<SearchListingsInput, SearchListingsOutput> {

  private static final int VALUES_MAX = 50;

  private final PageTokens pages;

  public SearchListings(PageTokens pages) {
    this.pages = pages;
  }

  @Override
  public Function<Transaction, SearchListingsOutput> prepare(Call call, SearchListingsInput input) {
    var request = Request.read(input.searchText(), input.searchIn(), input.filters(), input.sort());
    var part =
        Finding.Part.of(
            pages,
            PageTokens.Scope.of(
                call,
                input.domainIdentifier(),
                input.searchText(),
                input.searchIn(),
                input.filters(),
                input.sort()),
            input.nextToken(),
            input.maxResults());
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      var query =
          request.query(
              access.domainId(),
              SearchScope.LISTING,
              new Visible.Everything(),
              SearchQuery.NEWEST_FIRST);
      var found =
          request.hopeless() ? Finding.NOTHING : Finding.of(tx, access.scope(), query, part, pages);
      return SearchListingsOutput.builder()
          .items(items(tx, access.scope(), input, request, found))
          .nextToken(found.page().nextToken())
          .totalMatchCount(found.total())
          .aggregates(
              request.hopeless()
                  ? null
                  : aggregates(tx, access.scope(), query, input.aggregations()))
          .build();
    };
  }

  private static List<SearchResultItem> items(
      Transaction tx, Scope scope, SearchListingsInput input, Request request, Finding found) {
    var rationale = Rationale.of(request, input.additionalAttributes());
    var withForms =
        input.additionalAttributes() != null
            && input.additionalAttributes().contains(SearchOutputAdditionalAttribute.FORMS);
    var wire = new WireListings(tx, scope);
    return found.page().items().stream()
        .flatMap(hit -> tx.listings().revision(scope, hit.id(), null).stream())
        .<SearchResultItem>map(
            revision ->
                new SearchResultItem.OfAssetListing(
                    wire.item(
                        revision,
                        withForms,
                        rationale.of(
                            () ->
                                tx.assets()
                                    .published(scope, revision)
                                    .map(tx.assets()::fields)
                                    .orElse(List.of())))))
        .toList();
  }

  private static @Nullable List<AggregationOutput> aggregates(
      Transaction tx, Scope scope, SearchQuery query, @Nullable List<AggregationListItem> asked) {
    return asked == null
        ? null
        : asked.stream().map(aggregation -> aggregate(tx, scope, query, aggregation)).toList();
  }

  private static AggregationOutput aggregate(
      Transaction tx, Scope scope, SearchQuery query, AggregationListItem asked) {
    var items =
        tx.search().facets(scope, query, asked.attribute(), VALUES_MAX).stream()
            .map(
                facet ->
                    AggregationOutputItem.builder()
                        .value(facet.value())
                        .count(Math.toIntExact(facet.count()))
                        .build())
            .toList();
    return new AggregationOutput(asked.attribute(), asked.displayValue(), items);
  }
}
