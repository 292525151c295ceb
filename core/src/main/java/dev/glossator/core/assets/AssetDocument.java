// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import dev.glossator.core.json.Json;
import dev.glossator.core.listings.Listing;
import dev.glossator.core.search.Attributes;
import dev.glossator.core.search.SearchDocument;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.types.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes an asset findable: by its own attributes, and by its forms as far as their types say so.
 */
public final class AssetDocument {

  private AssetDocument() {}

  /**
   * What search knows of an asset's newest revision.
   *
   * @param searchable for each form name the paths of members that free text finds, such as {@code
   *     columns.columnName}
   */
  public static SearchDocument of(AssetRevision revision, Map<String, Set<String>> searchable) {
    var asset = revision.asset();
    var content = revision.content();
    var fields = new ArrayList<SearchField>();
    fields.add(SearchField.found(Attributes.NAME, content.name()));
    if (content.description() != null) {
      fields.add(new SearchField(Attributes.DESCRIPTION, null, null, content.description()));
    }
    if (asset.externalId() != null) {
      fields.add(SearchField.exact(Attributes.EXTERNAL_IDENTIFIER, asset.externalId()));
    }
    fields.add(SearchField.exact(Attributes.ID, asset.id()));
    fields.add(SearchField.exact(Attributes.PROJECT, asset.projectId()));
    fields.add(SearchField.exact(Attributes.CREATED_BY, asset.createdBy()));
    fields.add(SearchField.exact(Attributes.SOURCE_CATEGORY, "asset"));
    fields.addAll(type(asset.typeName()));
    fields.addAll(terms(content));
    for (var form : content.forms()) {
      AssetForms.object(form)
          .ifPresent(
              object ->
                  fields.addAll(
                      formFields(
                          form.name(),
                          object,
                          searchable.getOrDefault(form.name(), Set.of())::contains)));
    }
    return new SearchDocument(
        asset.domainId(),
        SearchScope.ASSET,
        asset.id(),
        asset.projectId(),
        content.name(),
        asset.createdAt(),
        revision.createdAt(),
        fields);
  }

  /**
   * What search knows of the listing made from a revision: the asset's own, under the listing's
   * identifier.
   */
  public static SearchDocument listed(
      AssetRevision revision, Listing listing, Map<String, Set<String>> searchable) {
    var asset = of(revision, searchable);
    var fields = new ArrayList<>(asset.fields());
    fields.removeIf(field -> field.attribute().equals(Attributes.ID));
    fields.add(SearchField.exact(Attributes.ID, listing.id()));
    fields.add(SearchField.exact(Attributes.ENTITY, listing.assetId()));
    return new SearchDocument(
        listing.domainId(),
        SearchScope.LISTING,
        listing.id(),
        listing.projectId(),
        asset.name(),
        listing.createdAt(),
        listing.updatedAt(),
        fields);
  }

  /** The type under both its names. */
  public static List<SearchField> type(String typeName) {
    var plain = TypeNames.unprefixed(typeName);
    return plain.equals(typeName)
        ? List.of(SearchField.exact(Attributes.TYPE, typeName))
        : List.of(
            SearchField.exact(Attributes.TYPE, typeName),
            SearchField.exact(Attributes.TYPE, plain));
  }

  private static List<SearchField> terms(AssetContent content) {
    var terms = new ArrayList<SearchField>();
    content.glossaryTerms().forEach(t -> terms.add(SearchField.exact(Attributes.TERMS, t)));
    for (var column : content.columns()) {
      column.glossaryTerms().forEach(term -> terms.add(SearchField.exact(Attributes.TERMS, term)));
    }
    content
        .governedTerms()
        .forEach(t -> terms.add(SearchField.exact(Attributes.GOVERNED_TERMS, t)));
    return terms.stream().distinct().toList();
  }

  /**
   * The members of a form: simple ones at its top by value, searchable ones anywhere by their
   * words.
   */
  public static List<SearchField> formFields(
      String formName, Json.Members content, Predicate<String> searchable) {
    var fields = new ArrayList<SearchField>();
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    content
        .values()
        .forEach(
            (name, value) -> {
              var exact = exact(value);
              if (exact == null) {
                nestedTexts(name, value, searchable, texts);
              } else {
                fields.add(
                    new SearchField(
                        formName + "." + name,
                        exact,
                        number(value),
                        searchable.test(name) ? exact : ""));
              }
            });
    texts.forEach(
        (path, text) ->
            fields.add(new SearchField(formName + "." + path, null, null, text.toString())));
    return fields;
  }

  private static void nestedTexts(
      String path, Json value, Predicate<String> searchable, Map<String, StringBuilder> texts) {
    switch (value) {
      case Json.Members object ->
          object
              .values()
              .forEach((name, member) -> nestedTexts(path + "." + name, member, searchable, texts));
      case Json.Items array ->
          array.values().forEach(item -> nestedTexts(path, item, searchable, texts));
      case Json.Text text -> {
        if (searchable.test(path)) {
          texts.computeIfAbsent(path, key -> new StringBuilder()).append(text.value()).append('\n');
        }
      }
      case Json.Decimal ignored -> {}
      case Json.Truth ignored -> {}
      case Json.Null ignored -> {}
    }
  }

  private static @Nullable String exact(Json value) {
    return switch (value) {
      case Json.Text text -> text.value();
      case Json.Decimal number -> number.write();
      case Json.Truth truth -> Boolean.toString(truth.value());
      case Json.Null ignored -> null;
      case Json.Items ignored -> null;
      case Json.Members ignored -> null;
    };
  }

  private static @Nullable Long number(Json value) {
    if (value instanceof Json.Decimal number
        && Math.abs(number.value().doubleValue()) < Long.MAX_VALUE / 2.0) {
      return number.value().longValue();
    }
    return null;
  }
}
