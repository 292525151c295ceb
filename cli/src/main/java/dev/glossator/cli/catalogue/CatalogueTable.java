// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of the catalogue with the texts it has and those that are proposed.
 *
 * @param id the asset's identifier
 * @param revision its newest revision
 * @param externalIdentifier what its source calls it; empty when the source did not say
 * @param schema the schema in the source, where there are schemas
 * @param table the name in the source
 * @param text what stands in the catalogue about the table itself
 * @param columns in the order of the schema
 * @param suggestions what waits for a decision
 */
public record CatalogueTable(
    String id,
    String revision,
    String externalIdentifier,
    @Nullable String schema,
    String table,
    Text text,
    List<Column> columns,
    List<Suggestion> suggestions) {

  /**
   * What the catalogue says about a table or column.
   *
   * @param name the business name; empty when none
   * @param description the text; empty when none
   * @param terms identifiers of glossary terms
   * @param source the comment that came with the source; empty when none
   */
  public record Text(String name, String description, List<String> terms, String source) {

    public static final Text NONE = new Text("", "", List.of(), "");

    /** The text of a field, terms by their identifiers. */
    public String get(FieldKind kind) {
      return switch (kind) {
        case NAME -> name;
        case DESCRIPTION -> description;
        case TERMS -> String.join(", ", terms);
      };
    }
  }

  /** A column, its type in the source's own spelling, and its texts. */
  public record Column(String name, String type, Text text) {}

  /** The name by which people and selectors call the table. */
  public String qualifiedName() {
    return schema == null ? table : schema + "." + table;
  }

  public Optional<Suggestion> suggestion(Field field) {
    return suggestions.stream().filter(s -> s.field().equals(field)).findFirst();
  }

  /** What stands in a field now. */
  public String now(Field field) {
    return field.ofTable()
        ? text.get(field.kind())
        : columns.get(field.column()).text().get(field.kind());
  }

  /** How people call a field: {@code name}, {@code cust_no description}. */
  public String label(Field field) {
    return field.ofTable()
        ? field.kind().word()
        : columns.get(field.column()).name() + " " + field.kind().word();
  }
}
