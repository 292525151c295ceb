// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import dev.glossator.core.json.Json;
import dev.glossator.core.json.MalformedJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads forms. What does not fit its form type's shape is left out, never an error: the form was
 * checked on entry.
 */
public final class AssetForms {

  static final String COLUMNS_BUSINESS_METADATA = "columnsBusinessMetadata";
  static final String COLUMN_IDENTIFIER = "columnIdentifier";

  private AssetForms() {}

  /**
   * The form that lists the asset's columns: the first of a structured form type, under whatever
   * name the asset type attaches it.
   */
  public static Optional<AssetForm> structuredForm(List<AssetForm> forms) {
    return forms.stream()
        .filter(form -> form.typeName() != null && ManagedForms.isStructured(form.typeName()))
        .findFirst();
  }

  /** The columns in the order of the schema; of columns with one name only the first. */
  public static List<AssetColumn> columns(List<AssetForm> forms) {
    var structured = structuredForm(forms).flatMap(AssetForms::object);
    if (structured.isEmpty()) {
      return List.of();
    }
    var business = businessMetadata(forms);
    var names = new HashSet<String>();
    var columns = new ArrayList<AssetColumn>();
    for (var column : structured.get().objects("columns")) {
      var name = first(column, "columnName", "name");
      if (name != null && !name.isBlank() && names.add(name)) {
        columns.add(column(columns.size(), name, column, business.get(name)));
      }
    }
    return List.copyOf(columns);
  }

  private static AssetColumn column(
      int position, String name, Json.Members technical, Json.@Nullable Members business) {
    return new AssetColumn(
        position,
        name,
        first(technical, "dataType", "type"),
        blankToNull(first(technical, "description", "comment")),
        business == null ? null : blankToNull(business.text("name")),
        business == null ? null : blankToNull(business.text("description")),
        business == null ? List.of() : business.texts("glossaryTerms"));
  }

  private static Map<String, Json.Members> businessMetadata(List<AssetForm> forms) {
    Map<String, Json.Members> entries = new HashMap<>();
    for (var form : forms) {
      if (form.name().equals(ManagedForms.COLUMN_BUSINESS_METADATA.name())) {
        object(form)
            .ifPresent(
                content -> {
                  for (var entry : content.objects(COLUMNS_BUSINESS_METADATA)) {
                    var identifier = entry.text(COLUMN_IDENTIFIER);
                    if (identifier != null) {
                      entries.putIfAbsent(identifier, entry);
                    }
                  }
                });
      }
    }
    return entries;
  }

  /** The form's content as an object; empty when it is none. */
  static Optional<Json.Members> object(AssetForm form) {
    try {
      return Optional.of(Json.readObject(form.content()));
    } catch (MalformedJson e) {
      return Optional.empty();
    }
  }

  private static @Nullable String first(Json.Members object, String name, String otherName) {
    var text = object.text(name);
    return text == null ? object.text(otherName) : text;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
