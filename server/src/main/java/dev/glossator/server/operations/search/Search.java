// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.search;

import dev.glossator.contract.model.InventorySearchScope;
import dev.glossator.contract.model.SearchInput;
import dev.glossator.contract.model.SearchInventoryResultItem;
import dev.glossator.contract.model.SearchOutput;
import dev.glossator.contract.model.SearchOutputAdditionalAttribute;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.search.SearchQuery;
import dev.glossator.core.search.SearchQuery.Hit;
import dev.glossator.core.search.SearchQuery.Visible;
import dev.glossator.core.search.SearchScope;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.assets.AssetView;
import dev.glossator.server.operations.assets.Generation;
import dev.glossator.server.operations.glossaries.WireGlossaries;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Searches what projects own: assets as far as the caller is a member, glossaries and terms of the
 * domain.
 */
public final class Search implements Reading<SearchInput, SearchOutput> {

  private final PageTokens pages;
  private final Generation generation;

  public Search(PageTokens pages, Generation generation) {
    this.pages = pages;
    this.generation = generation;
  }

  @Override
  public Function<Transaction, SearchOutput> prepare(Call call, SearchInput input) {
    var request = Request.read(input.searchText(), input.searchIn(), input.filters(), input.sort());
    var part =
        Finding.Part.of(
            pages,
            PageTokens.Scope.of(
                call,
                input.domainIdentifier(),
                input.owningProjectIdentifier(),
                input.searchScope(),
                input.searchText(),
                input.searchIn(),
                input.filters(),
                input.sort()),
            input.nextToken(),
            input.maxResults());
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      var visible = visible(access, input);
      var scope = access.scope();
      if (input.searchScope() == InventorySearchScope.DATA_PRODUCT || request.hopeless()) {
        return output(new Sight(tx, scope), input, request, Finding.NOTHING);
      }
      var query =
          request.query(
              access.domainId(),
              SearchScope.valueOf(input.searchScope().value()),
              visible,
              SearchQuery.NEWEST_FIRST);
      return output(
          new Sight(tx, scope), input, request, Finding.of(tx, scope, query, part, pages));
    };
  }

  /** A transaction, and how far it may see. */
  private record Sight(Transaction tx, Scope scope) {}

  private static Visible visible(Access access, SearchInput input) {
    var projectId = input.owningProjectIdentifier();
    var assets = input.searchScope() == InventorySearchScope.ASSET;
    if (projectId != null && assets) {
      access.require(projectId);
      return new Visible.OfProject(projectId);
    }
    access.require();
    if (projectId != null) {
      return new Visible.OfProject(projectId);
    }
    return assets && !access.ownsDomain()
        ? new Visible.OfMember(access.user().id())
        : new Visible.Everything();
  }

  private SearchOutput output(Sight sight, SearchInput input, Request request, Finding found) {
    var rationale = Rationale.of(request, input.additionalAttributes());
    return SearchOutput.builder()
        .items(
            input.searchScope() == InventorySearchScope.ASSET
                ? assets(sight, input, rationale, found.page().items())
                : found.page().items().stream()
                    .flatMap(hit -> item(sight, input, rationale, hit).stream())
                    .toList())
        .nextToken(found.page().nextToken())
        .totalMatchCount(found.total())
        .build();
  }

  private Optional<SearchInventoryResultItem> item(
      Sight sight, SearchInput input, Rationale rationale, Hit hit) {
    var tx = sight.tx();
    var scope = sight.scope();
    return switch (input.searchScope()) {
      case GLOSSARY ->
          tx.glossaries()
              .find(scope, hit.id())
              .map(
                  glossary ->
                      new SearchInventoryResultItem.OfGlossaryItem(
                          WireGlossaries.item(
                              glossary, rationale.of(() -> tx.glossaries().fields(glossary)))));
      case GLOSSARY_TERM ->
          tx.glossaries()
              .terms()
              .find(scope, hit.id())
              .flatMap(
                  term ->
                      tx.glossaries()
                          .find(scope, term.glossaryId())
                          .map(
                              glossary ->
                                  new SearchInventoryResultItem.OfGlossaryTermItem(
                                      WireGlossaries.item(
                                          term,
                                          glossary,
                                          rationale.of(
                                              () -> tx.glossaries().fields(term, glossary))))));
      case ASSET, DATA_PRODUCT -> Optional.empty();
    };
  }

  /** A page of assets, read by a few statements however long it is. */
  private List<SearchInventoryResultItem> assets(
      Sight sight, SearchInput input, Rationale rationale, List<Hit> hits) {
    Map<String, AssetRevision> newest = new HashMap<>();
    sight
        .tx()
        .assets()
        .newest(sight.scope(), hits.stream().map(Hit::id).toList())
        .forEach(revision -> newest.put(revision.asset().id(), revision));
    return hits.stream()
        .map(hit -> newest.get(hit.id()))
        .filter(Objects::nonNull)
        .map(revision -> asset(sight, input, rationale, revision))
        .toList();
  }

  private SearchInventoryResultItem asset(
      Sight sight, SearchInput input, Rationale rationale, AssetRevision revision) {
    var tx = sight.tx();
    var withForms =
        input.additionalAttributes() != null
            && input.additionalAttributes().contains(SearchOutputAdditionalAttribute.FORMS);
    Optional<AssetForm> suggestions =
        withForms ? generation.suggestions().of(tx, sight.scope(), revision) : Optional.empty();
    return new SearchInventoryResultItem.OfAssetItem(
        new AssetView(revision, null, suggestions)
            .item(withForms, rationale.of(() -> tx.assets().fields(revision))));
  }
}
