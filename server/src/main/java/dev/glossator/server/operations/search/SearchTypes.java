// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.search;

import dev.glossator.contract.model.SearchTypesInput;
import dev.glossator.contract.model.SearchTypesOutput;
import dev.glossator.contract.model.SearchTypesResultItem;
import dev.glossator.contract.model.TypesSearchScope;
import dev.glossator.core.search.Attributes;
import dev.glossator.core.search.SearchQuery.Hit;
import dev.glossator.core.search.SearchQuery.Sort;
import dev.glossator.core.search.SearchQuery.Visible;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.types.TypeNames;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.types.WireTypes;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.Optional;
import java.util.function.Function;

/** Searches types: the managed ones, or those of the domain. By name unless asked otherwise. */
public final class SearchTypes implements Reading<SearchTypesInput, SearchTypesOutput> {

  private static final Sort BY_NAME = new Sort(Attributes.NAME, false);

  private final PageTokens pages;

  public SearchTypes(PageTokens pages) {
    this.pages = pages;
  }

  @Override
  public Function<Transaction, SearchTypesOutput> prepare(Call call, SearchTypesInput input) {
    var request = Request.read(input.searchText(), input.searchIn(), input.filters(), input.sort());
    var part =
        Finding.Part.of(
            pages,
            PageTokens.Scope.of(
                call,
                input.domainIdentifier(),
                input.managed(),
                input.searchScope(),
                input.searchText(),
                input.searchIn(),
                input.filters(),
                input.sort()),
            input.nextToken(),
            input.maxResults());
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      var domainId = input.managed() ? TypeNames.MANAGED_DOMAIN : access.domainId();
      if (input.searchScope() == TypesSearchScope.LINEAGE_NODE_TYPE || request.hopeless()) {
        return output(tx, access.scope(), input, Finding.NOTHING);
      }
      var query =
          request.query(
              domainId,
              SearchScope.valueOf(input.searchScope().value()),
              new Visible.Everything(),
              BY_NAME);
      return output(tx, access.scope(), input, Finding.of(tx, access.scope(), query, part, pages));
    };
  }

  private static SearchTypesOutput output(
      Transaction tx, Scope scope, SearchTypesInput input, Finding found) {
    return SearchTypesOutput.builder()
        .items(
            found.page().items().stream()
                .flatMap(hit -> item(tx, scope, input.searchScope(), hit).stream())
                .toList())
        .nextToken(found.page().nextToken())
        .totalMatchCount(found.total())
        .build();
  }

  private static Optional<SearchTypesResultItem> item(
      Transaction tx, Scope scope, TypesSearchScope kind, Hit hit) {
    return switch (kind) {
      case ASSET_TYPE ->
          tx.types()
              .assetType(scope, hit.id(), null)
              .map(type -> new SearchTypesResultItem.OfAssetTypeItem(WireTypes.item(type)));
      case FORM_TYPE ->
          tx.types()
              .formType(scope, hit.id(), null)
              .map(type -> new SearchTypesResultItem.OfFormTypeItem(WireTypes.item(type)));
      case LINEAGE_NODE_TYPE -> Optional.empty();
    };
  }
}
