// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.catalogue;

import dev.glossator.cli.catalogue.CatalogueTable.Column;
import dev.glossator.cli.catalogue.CatalogueTable.Text;
import dev.glossator.cli.json.JsonView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a table out of an asset's forms. */
final class Forms {

  /** Types of forms that list columns, as the API has them. */
  private static final Set<String> STRUCTURED =
      Set.of(
          "amazon.datazone.RelationalTableFormType",
          "amazon.datazone.GlueTableFormType",
          "amazon.datazone.GlueViewFormType",
          "amazon.datazone.RedshiftTableFormType",
          "amazon.datazone.RedshiftViewFormType");

  private static final String DETAILS = "AssetCommonDetailsForm";
  private static final String COLUMNS = "ColumnBusinessMetadataForm";
  private static final String SUGGESTIONS = "SuggestionForm";

  private final List<Form> forms;

  /** A form: its name, its type, its content as JSON. */
  record Form(String name, String type, String content) {}

  /** An asset as the API returned it, apart from its forms. */
  record Asset(
      String id,
      String revision,
      String externalIdentifier,
      String name,
      String description,
      List<String> terms) {}

  /** Starts on an asset's forms, read-only ones included. */
  Forms(List<Form> forms) {
    this.forms = List.copyOf(forms);
  }

  /** The table; its name is the asset's when the asset has no form for tables. */
  CatalogueTable table(Asset asset) {
    JsonView form =
        view(forms.stream().filter(f -> STRUCTURED.contains(f.type())).findFirst().orElse(null));
    String technical = or(form.get("tableName").text(), asset.name());
    String schema = form.get("schemaName").text();
    Text text =
        new Text(
            asset.name().equals(technical) ? "" : asset.name(),
            form(DETAILS).get("summary").text(),
            asset.terms(),
            asset.description());
    List<Column> columns = columns(form);
    return new CatalogueTable(
        asset.id(),
        asset.revision(),
        asset.externalIdentifier(),
        schema.isEmpty() ? null : schema,
        technical,
        text,
        columns,
        suggestions(columns.size()));
  }

  private JsonView form(String name) {
    return view(forms.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null));
  }

  private static JsonView view(@Nullable Form form) {
    return form == null ? new JsonView(null) : JsonView.of(form.content());
  }

  private List<Column> columns(JsonView form) {
    Map<String, JsonView> business = new HashMap<>();
    for (JsonView entry : form(COLUMNS).get("columnsBusinessMetadata").items()) {
      business.put(entry.get("columnIdentifier").text(), entry);
    }
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonView column : form.get("columns").items()) {
      String name = or(column.get("columnName").text(), column.get("name").text());
      if (!names.add(name)) {
        continue;
      }
      JsonView entry = business.getOrDefault(name, new JsonView(null));
      Text text =
          new Text(
              entry.get("name").text(),
              entry.get("description").text(),
              entry.get("glossaryTerms").texts(),
              or(column.get("description").text(), column.get("comment").text()));
      String type = or(column.get("dataType").text(), column.get("type").text());
      columns.add(new Column(name, type, text));
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
        suggestion.get("claims").items().stream().map(Forms::claim).toList());
  }

  /** A claim may be its text alone; the facts then stand beside the claims. */
  private static Choice.Claim claim(JsonView claim) {
    return claim.text().isEmpty()
        ? new Choice.Claim(claim.get("text").text(), claim.get("facts").texts())
        : new Choice.Claim(claim.text(), List.of());
  }

  private static String or(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
