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
import dev.glossator.contract.model.SearchSort;
import dev.glossator.contract.model.SortOrder;
import dev.glossator.contract.wire.Lists;
import dev.glossator.sources.reading.ExternalIdentifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The tables and terms of one project, read through the API. */
public final class Catalogue {

  private static final int PAGE = 50;
  private static final int PREDICTIONS_PAGE = 500;

  /** So many tables are asked for at the same time. */
  private static final int AHEAD = 4;

  /** What changes while its pages are read stays where it is in this order. */
  private static final SearchSort OLDEST_FIRST =
      SearchSort.builder().attribute("createdAt").order(SortOrder.ASCENDING).build();

  private final Client client;
  private final String domain;
  private final String project;

  public Catalogue(Client client, String domain, String project) {
    this.client = client;
    this.domain = domain;
    this.project = project;
  }

  /** The selected tables by name, at most so many; each is read shortly before its turn. */
  public Iterable<CatalogueTable> tables(Selection selection, int limit) {
    return tables(selection::table, limit);
  }

  /** Tables whose schema, where there is one, and name fit; as {@link #tables(Selection, int)}. */
  public Iterable<CatalogueTable> tables(BiPredicate<@Nullable String, String> fits, int limit) {
    List<String> ids =
        assets().stream().filter(item -> mayFit(fits, item)).map(AssetItem::identifier).toList();
    return () ->
        read(ids, this::tableIfThere)
            .flatMap(Optional::stream)
            .filter(table -> fits.test(table.schema(), table.table()))
            .limit(limit)
            .iterator();
  }

  /** What is read for each of them, in their order, some of it ahead. */
  public static <T, R> Stream<R> read(Iterable<T> all, Function<T, R> reading) {
    return StreamSupport.stream(all.spliterator(), false)
        .gather(Gatherers.mapConcurrent(AHEAD, reading));
  }

  /**
   * What is ingested tells its name by its identifier; of the rest, it is known once it is read.
   */
  private static boolean mayFit(BiPredicate<@Nullable String, String> fits, AssetItem item) {
    String identifier = item.externalIdentifier();
    return identifier == null
        || ExternalIdentifier.name(identifier)
            .map(name -> fits.test(name.schema(), name.table()))
            .orElse(true);
  }

  /** Empty where it was deleted since it was listed. */
  private Optional<CatalogueTable> tableIfThere(String assetId) {
    try {
      return Optional.of(table(assetId));
    } catch (ApiException e) {
      if (e.kind() == ErrorKind.RESOURCE_NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** How many assets there are. */
  public int size() {
    return assets().size();
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
                  .sort(OLDEST_FIRST)
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
