// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.dbt;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the warehouse told dbt about its tables: columns with their types, comments, row counts. */
final class DbtCatalog {
  private static final List<String> ROWS = List.of("num_rows", "row_count", "rows");

  private final Map<String, Table> tables = new HashMap<>();
  private final boolean there;

  /** A table as the warehouse has it; rows are negative where it does not say. */
  record Table(String comment, long rows, boolean view, List<Column> columns) {}

  /** A column as the warehouse has it. */
  record Column(String name, String type, String comment, long index) {}

  private DbtCatalog(boolean there) {
    this.there = there;
  }

  static DbtCatalog read(DbtProject project) {
    DbtCatalog catalog = new DbtCatalog(Files.isRegularFile(project.catalog()));
    if (catalog.there) {
      new Artefact(project.catalog())
          .read(
              Set.of("nodes", "sources"),
              (section, id, entry) -> {
                if (!section.equals("metadata")) {
                  catalog.tables.put(id, table(entry));
                }
              });
    }
    return catalog;
  }

  boolean there() {
    return there;
  }

  Table of(DbtModel model) {
    return tables.getOrDefault(model.id(), new Table("", -1, false, List.of()));
  }

  private static Table table(Json entry) {
    List<Column> columns = new ArrayList<>();
    entry
        .get("columns")
        .members()
        .forEach(
            (name, column) ->
                columns.add(
                    new Column(
                        column.text("name").isEmpty() ? name : column.text("name"),
                        column.text("type"),
                        column.text("comment"),
                        column.get("index").number())));
    columns.sort(Comparator.comparingLong(Column::index));
    Json stats = entry.get("stats");
    long rows =
        ROWS.stream()
            .map(name -> stats.get(name).get("value"))
            .filter(Json::present)
            .mapToLong(Json::number)
            .findFirst()
            .orElse(-1);
    Json metadata = entry.get("metadata");
    return new Table(
        metadata.text("comment"),
        rows,
        metadata.text("type").toLowerCase(java.util.Locale.ROOT).contains("view"),
        columns);
  }
}
