// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.catalogue;

import dev.glossator.cli.select.Selection;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.model.AssetItem;
import dev.glossator.contract.model.FormOutput;
import dev.glossator.contract.model.GetAssetInput;
import dev.glossator.contract.model.GetAssetOutput;
import dev.glossator.contract.model.GetEvidenceInput;
import dev.glossator.contract.model.GlossaryItem;
import dev.glossator.contract.model.GlossaryTermItem;
import dev.glossator.contract.model.InventorySearchScope;
import dev.glossator.contract.model.ListPredictionsInput;
import dev.glossator.contract.model.ListPredictionsOutput;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.contract.model.SearchInput;
import dev.glossator.contract.model.SearchInventoryResultItem;
import dev.glossator.contract.model.SearchOutput;
import dev.glossator.contract.wire.Lists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables and terms of one project, read through the API. */
public final class Catalogue {

  private static final int PAGE = 50;
  private static final int PREDICTIONS_PAGE = 500;

  private final Client client;
  private final String domain;
  private final String project;

  public Catalogue(Client client, String domain, String project) {
    this.client = client;
    this.domain = domain;
    this.project = project;
  }

  /** The selected tables by name, at most so many. */
  public List<CatalogueTable> tables(Selection selection, int limit) {
    List<CatalogueTable> tables = new ArrayList<>();
    for (AssetItem item : assets()) {
      if (tables.size() == limit) {
        break;
      }
      CatalogueTable table = table(item.identifier());
      if (selection.table(table.schema(), table.table())) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** Every table by the identifier its source gave it, the asset's identifier as value. */
  public Map<String, String> identifiers() {
    Map<String, String> identifiers = new LinkedHashMap<>();
    for (AssetItem item : assets()) {
      if (item.externalIdentifier() != null) {
        identifiers.put(item.externalIdentifier(), item.identifier());
      }
    }
    return identifiers;
  }

  private List<AssetItem> assets() {
    List<AssetItem> assets = new ArrayList<>();
    search(
        InventorySearchScope.ASSET,
        project,
        item -> {
          if (item instanceof SearchInventoryResultItem.OfAssetItem asset) {
            assets.add(asset.value());
          }
        });
    assets.sort(Comparator.comparing(Catalogue::sortKey).thenComparing(AssetItem::identifier));
    return assets;
  }

  /** The name in the source, which stays when people rename the asset. */
  private static String sortKey(AssetItem item) {
    String identifier = item.externalIdentifier();
    return identifier == null ? item.name() : identifier.substring(identifier.indexOf('/') + 1);
  }

  /** The table behind an asset, with what waits for a decision. */
  public CatalogueTable table(String assetId) {
    return table(assetId, null);
  }

  /** The table as it was at a revision; the newest where none is named. */
  public CatalogueTable table(String assetId, @Nullable String revision) {
    GetAssetOutput asset =
        client.call(
            Operations.GET_ASSET,
            GetAssetInput.builder()
                .domainIdentifier(domain)
                .identifier(assetId)
                .revision(revision)
                .build());
    List<Forms.Form> forms = new ArrayList<>();
    collect(asset.formsOutput(), forms);
    collect(asset.readOnlyFormsOutput(), forms);
    List<String> terms = new ArrayList<>(Lists.orEmpty(asset.glossaryTerms()));
    terms.addAll(Lists.orEmpty(asset.governedGlossaryTerms()));
    return new Forms(forms)
        .table(
            new Forms.Asset(
                asset.id(),
                asset.revision(),
                blank(asset.externalIdentifier()),
                asset.name(),
                blank(asset.description()),
                terms));
  }

  /** What generation says about a table's fields, and what became of it. */
  public List<PredictionItem> predictions(String assetId) {
    List<PredictionItem> items = new ArrayList<>();
    String token = null;
    do {
      ListPredictionsOutput page =
          client.call(
              Operations.LIST_PREDICTIONS,
              ListPredictionsInput.builder()
                  .domainIdentifier(domain)
                  .identifier(assetId)
                  .maxResults(PREDICTIONS_PAGE)
                  .nextToken(token)
                  .build());
      items.addAll(page.items());
      token = page.nextToken();
    } while (token != null);
    return items;
  }

  /** What was ingested of a table, as JSON; empty where nothing is known under its identifier. */
  public Optional<String> evidence(CatalogueTable table) {
    if (table.externalIdentifier().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          client
              .call(
                  Operations.GET_EVIDENCE,
                  GetEvidenceInput.builder()
                      .domainIdentifier(domain)
                      .externalIdentifier(table.externalIdentifier())
                      .build())
              .evidence());
    } catch (ApiException e) {
      if (e.kind() == ErrorKind.RESOURCE_NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static void collect(@Nullable List<FormOutput> from, List<Forms.Form> forms) {
    for (FormOutput form : Lists.orEmpty(from)) {
      if (form.content() != null) {
        forms.add(new Forms.Form(form.formName(), String.valueOf(form.typeName()), form.content()));
      }
    }
  }

  /** The glossaries of the domain. */
  public List<GlossaryItem> glossaries() {
    List<GlossaryItem> glossaries = new ArrayList<>();
    search(
        InventorySearchScope.GLOSSARY,
        null,
        item -> {
          if (item instanceof SearchInventoryResultItem.OfGlossaryItem glossary) {
            glossaries.add(glossary.value());
          }
        });
    return glossaries;
  }

  /** The terms of the domain. */
  public List<GlossaryTermItem> terms() {
    List<GlossaryTermItem> terms = new ArrayList<>();
    search(
        InventorySearchScope.GLOSSARY_TERM,
        null,
        item -> {
          if (item instanceof SearchInventoryResultItem.OfGlossaryTermItem term) {
            terms.add(term.value());
          }
        });
    return terms;
  }

  private void search(
      InventorySearchScope scope,
      @Nullable String owner,
      Consumer<SearchInventoryResultItem> consumer) {
    String token = null;
    do {
      SearchOutput page =
          client.call(
              Operations.SEARCH,
              SearchInput.builder()
                  .domainIdentifier(domain)
                  .owningProjectIdentifier(owner)
                  .searchScope(scope)
                  .maxResults(PAGE)
                  .nextToken(token)
                  .build());
      Lists.orEmpty(page.items()).forEach(consumer);
      token = page.nextToken();
    } while (token != null);
  }

  private static String blank(@Nullable String text) {
    return text == null ? "" : text;
  }
}
