// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.catalogue;

import dev.glossator.cli.catalogue.CatalogueTable.Column;
import dev.glossator.cli.catalogue.CatalogueTable.Text;
import dev.glossator.cli.json.JsonView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a table out of an asset's forms. */
final class Forms {

  private static final String TABLE = "RelationalTableForm";
  private static final String DETAILS = "AssetCommonDetailsForm";
  private static final String COLUMNS = "ColumnBusinessMetadataForm";
  private static final String SUGGESTIONS = "SuggestionForm";

  private final Map<String, String> contents;

  /** An asset as the API returned it, apart from its forms. */
  record Asset(
      String id, String revision, String name, @Nullable String description, List<String> terms) {}

  /**
   * Starts on an asset's forms.
   *
   * @param contents the forms' JSON texts by form name, read-only ones included
   */
  Forms(Map<String, String> contents) {
    this.contents = Map.copyOf(contents);
  }

  /** The table; its name is the asset's when the asset has no form for tables. */
  CatalogueTable table(Asset asset) {
    JsonView form = form(TABLE);
    String technical = or(form.get("tableName").text(), asset.name());
    String schema = form.get("schemaName").text();
    Text text =
        new Text(
            asset.name().equals(technical) ? "" : asset.name(),
            form(DETAILS).get("summary").text(),
            asset.terms(),
            asset.description() == null ? "" : asset.description());
    List<Column> columns = columns(form);
    return new CatalogueTable(
        asset.id(),
        asset.revision(),
        schema.isEmpty() ? null : schema,
        technical,
        text,
        columns,
        suggestions(columns.size()));
  }

  private JsonView form(String name) {
    String content = contents.get(name);
    return content == null ? new JsonView(null) : JsonView.of(content);
  }

  private List<Column> columns(JsonView form) {
    Map<String, JsonView> business = new HashMap<>();
    for (JsonView entry : form(COLUMNS).get("columnsBusinessMetadata").items()) {
      business.put(entry.get("columnIdentifier").text(), entry);
    }
    List<Column> columns = new ArrayList<>();
    for (JsonView column : form.get("columns").items()) {
      String name = column.get("columnName").text();
      JsonView entry = business.getOrDefault(name, new JsonView(null));
      Text text =
          new Text(
              entry.get("name").text(),
              entry.get("description").text(),
              entry.get("glossaryTerms").texts(),
              column.get("description").text());
      columns.add(new Column(name, column.get("dataType").text(), text));
    }
    return columns;
  }

  private List<Suggestion> suggestions(int columns) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (JsonView entry : form(SUGGESTIONS).get("fieldSuggestions").items()) {
      List<Choice> choices = entry.get("suggestions").items().stream().map(Forms::choice).toList();
      Field.parse(entry.get("fieldPath").text())
          .filter(f -> f.column() < columns && !choices.isEmpty())
          .map(f -> new Suggestion(f, choices, entry.get("humanText").truth()))
          .ifPresent(suggestions::add);
    }
    return suggestions;
  }

  private static Choice choice(JsonView suggestion) {
    return new Choice(
        suggestion.get("value").text(),
        suggestion.get("confidence").number(),
        suggestion.get("evidence").texts(),
        suggestion.get("claims").items().stream()
            .map(c -> new Choice.Claim(c.get("text").text(), c.get("facts").texts()))
            .toList());
  }

  private static String or(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
