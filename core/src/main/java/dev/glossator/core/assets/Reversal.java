// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import dev.glossator.core.json.Json;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.PredictionTarget.OfAsset;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import dev.glossator.core.prediction.RunType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes accepted values out of an asset's content again: the opposite of {@link Acceptance}. */
public final class Reversal {

  private Reversal() {}

  /**
   * A value to be taken back.
   *
   * @param value what was accepted
   * @param before what stood there before, of a term nothing; null where the field was empty
   */
  public record Taken(PredictionTarget target, String value, @Nullable String before) {}

  /**
   * Whether the value still stands as it was accepted.
   *
   * @param text what stands in the field now, as {@link TextOwnership#texts} gives it
   */
  public static boolean stands(Taken taken, @Nullable String text) {
    if (text == null) {
      return false;
    }
    return terms(taken)
        ? List.of(text.split(",")).contains(taken.value())
        : text.equals(taken.value());
  }

  /** The content as it would be without the values. */
  public static AssetContent apply(AssetContent content, Collection<Taken> values) {
    String name = content.name();
    List<AssetForm> forms = content.forms();
    List<String> terms = content.glossaryTerms();
    Map<String, List<Taken>> ofColumns = new HashMap<>();
    for (Taken taken : values) {
      switch (taken.target()) {
        case OfColumn column ->
            ofColumns.computeIfAbsent(column.column(), key -> new ArrayList<>()).add(taken);
        case OfAsset asset -> {
          switch (asset.type()) {
            case BUSINESS_NAMES -> name = Objects.requireNonNullElse(taken.before(), name);
            case BUSINESS_DESCRIPTIONS ->
                forms =
                    changed(
                        forms,
                        ManagedForms.COMMON_DETAILS.name(),
                        form -> member(form, "summary", taken.before()));
            case BUSINESS_GLOSSARY_ASSOCIATIONS -> terms = without(terms, taken.value());
          }
        }
      }
    }
    if (!ofColumns.isEmpty()) {
      forms =
          changed(
              forms,
              ManagedForms.COLUMN_BUSINESS_METADATA.name(),
              form ->
                  form.with(
                      AssetForms.COLUMNS_BUSINESS_METADATA,
                      new Json.Items(entries(form, ofColumns))));
    }
    return new AssetContent(name, content.description(), forms, terms, content.governedTerms());
  }

  private static List<Json> entries(Json.Members form, Map<String, List<Taken>> ofColumns) {
    List<Json> entries = new ArrayList<>();
    for (Json entry : form.items(AssetForms.COLUMNS_BUSINESS_METADATA)) {
      Json.Members left =
          entry instanceof Json.Members object ? entry(object, ofColumns) : Json.Members.NONE;
      // An entry that says nothing but whose it is was made by accepting.
      if (!(entry instanceof Json.Members) || left.values().size() > 1) {
        entries.add(entry instanceof Json.Members ? left : entry);
      }
    }
    return entries;
  }

  private static Json.Members entry(Json.Members entry, Map<String, List<Taken>> ofColumns) {
    String column = entry.text(AssetForms.COLUMN_IDENTIFIER);
    Json.Members left = entry;
    for (Taken taken :
        column == null ? List.<Taken>of() : ofColumns.getOrDefault(column, List.of())) {
      left =
          switch (taken.target().type()) {
            case BUSINESS_NAMES -> member(left, "name", taken.before());
            case BUSINESS_DESCRIPTIONS -> member(left, "description", taken.before());
            case BUSINESS_GLOSSARY_ASSOCIATIONS -> {
              List<String> terms = without(left.texts("glossaryTerms"), taken.value());
              yield terms.isEmpty()
                  ? left.without("glossaryTerms")
                  : left.with("glossaryTerms", Json.texts(terms));
            }
          };
    }
    return left;
  }

  private static Json.Members member(Json.Members object, String name, @Nullable String value) {
    return value == null ? object.without(name) : object.with(name, Json.text(value));
  }

  private static List<String> without(List<String> terms, String term) {
    return terms.stream().filter(other -> !other.equals(term)).toList();
  }

  private static List<AssetForm> changed(
      List<AssetForm> forms, String name, java.util.function.UnaryOperator<Json.Members> change) {
    List<AssetForm> changed = new ArrayList<>();
    for (AssetForm form : forms) {
      changed.add(
          form.name().equals(name)
              ? form.withContent(
                  change.apply(AssetForms.object(form).orElse(Json.Members.NONE)).write())
              : form);
    }
    return changed;
  }

  private static boolean terms(Taken taken) {
    return taken.target().type() == RunType.BUSINESS_GLOSSARY_ASSOCIATIONS;
  }
}
