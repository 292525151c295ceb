// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import dev.glossator.core.json.Json;
import dev.glossator.core.prediction.PredictionTarget.OfAsset;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import dev.glossator.core.prediction.RunType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes accepted values into an asset's content: the name, the summary in its common details,
 * terms, and the business metadata of columns. Forms that are missing are made; whatever else a
 * form holds stays as it is.
 */
public final class Acceptance {

  private final Set<String> governedTerms;

  /**
   * @param governedTerms which of the accepted terms are restricted: an asset keeps those apart
   */
  public Acceptance(Set<String> governedTerms) {
    this.governedTerms = Set.copyOf(governedTerms);
  }

  /**
   * The content with the values written into it. Values for columns that are not there are left
   * out.
   */
  public AssetContent apply(AssetContent content, Collection<AcceptedValue> values) {
    var name = content.name();
    var forms = content.forms();
    var terms = new LinkedHashSet<>(content.glossaryTerms());
    var governed = new LinkedHashSet<>(content.governedTerms());
    var ofColumns = new ArrayList<AcceptedValue>();
    for (var accepted : values) {
      switch (accepted.target()) {
        case OfColumn ignored -> ofColumns.add(accepted);
        case OfAsset asset -> {
          switch (asset.type()) {
            case BUSINESS_NAMES -> name = accepted.value();
            case BUSINESS_DESCRIPTIONS -> forms = withSummary(forms, accepted.value());
            case BUSINESS_GLOSSARY_ASSOCIATIONS ->
                (governedTerms.contains(accepted.value()) ? governed : terms).add(accepted.value());
          }
        }
      }
    }
    return new AssetContent(
        name,
        content.description(),
        withColumns(forms, content.columns(), ofColumns),
        List.copyOf(terms),
        List.copyOf(governed));
  }

  private static List<AssetForm> withSummary(List<AssetForm> forms, String summary) {
    return changed(
        forms, ManagedForms.COMMON_DETAILS, object -> object.with("summary", Json.text(summary)));
  }

  private static List<AssetForm> withColumns(
      List<AssetForm> forms, List<AssetColumn> columns, List<AcceptedValue> values) {
    Map<String, List<AcceptedValue>> byColumn = new HashMap<>();
    for (var value : values) {
      if (value.target() instanceof OfColumn target) {
        byColumn.computeIfAbsent(target.column(), key -> new ArrayList<>()).add(value);
      }
    }
    byColumn.keySet().retainAll(columns.stream().map(AssetColumn::name).toList());
    if (byColumn.isEmpty()) {
      return forms;
    }
    return changed(
        forms,
        ManagedForms.COLUMN_BUSINESS_METADATA,
        object ->
            object.with(
                AssetForms.COLUMNS_BUSINESS_METADATA,
                new Json.Items(entries(object, columns, byColumn))));
  }

  /**
   * The entries in their old order, then those of columns that had none, in the order of the
   * schema.
   */
  private static List<Json> entries(
      Json.Members form, List<AssetColumn> columns, Map<String, List<AcceptedValue>> byColumn) {
    Map<String, Json.Members> missing = new LinkedHashMap<>();
    for (var column : columns) {
      var values = byColumn.get(column.name());
      if (values != null) {
        var identified =
            Json.Members.NONE.with(AssetForms.COLUMN_IDENTIFIER, Json.text(column.name()));
        missing.put(column.name(), merged(identified, values));
      }
    }
    var entries = new ArrayList<Json>();
    for (var entry : form.items(AssetForms.COLUMNS_BUSINESS_METADATA)) {
      var identifier =
          entry instanceof Json.Members object ? object.text(AssetForms.COLUMN_IDENTIFIER) : null;
      if (identifier != null
          && entry instanceof Json.Members object
          && missing.remove(identifier) != null) {
        entries.add(merged(object, byColumn.getOrDefault(identifier, List.of())));
      } else {
        entries.add(entry);
      }
    }
    entries.addAll(missing.values());
    return entries;
  }

  private static Json.Members merged(Json.Members entry, List<AcceptedValue> values) {
    var merged = entry;
    for (var accepted : values) {
      RunType type = accepted.target().type();
      merged =
          switch (type) {
            case BUSINESS_NAMES -> merged.with("name", Json.text(accepted.value()));
            case BUSINESS_DESCRIPTIONS -> merged.with("description", Json.text(accepted.value()));
            case BUSINESS_GLOSSARY_ASSOCIATIONS -> {
              var terms = new LinkedHashSet<>(merged.texts("glossaryTerms"));
              terms.add(accepted.value());
              yield merged.with("glossaryTerms", Json.texts(List.copyOf(terms)));
            }
          };
    }
    return merged;
  }

  private static List<AssetForm> changed(
      List<AssetForm> forms, AssetForm whenMissing, UnaryOperator<Json.Members> change) {
    var changed = new ArrayList<AssetForm>();
    var found = false;
    for (var form : forms) {
      if (form.name().equals(whenMissing.name())) {
        found = true;
        var object = AssetForms.object(form).orElse(Json.Members.NONE);
        changed.add(form.withContent(change.apply(object).write()));
      } else {
        changed.add(form);
      }
    }
    if (!found) {
      changed.add(whenMissing.withContent(change.apply(Json.Members.NONE).write()));
    }
    return changed;
  }
}
