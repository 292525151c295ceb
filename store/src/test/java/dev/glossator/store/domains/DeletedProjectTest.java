// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.domains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.sql.Dialect;
import dev.glossator.store.sql.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is left of a project that was deleted. Every table of the schema gets a row that belongs to
 * it, so that a table which a later migration adds is either deleted from or named here.
 */
final class DeletedProjectTest {

  /** The domain's own, and what outlives a project: types, events, and words that were accepted. */
  private static final List<String> STAYING =
      List.of(
          "accepted_name",
          "access_key",
          "asset_type",
          "asset_type_form",
          "client_token",
          "domain",
          "event",
          "form_type",
          "house",
          "migration",
          "user_profile");

  /** What search knows of, and under which identifier. */
  private static final Map<String, String> SEARCHED =
      Map.of(
          "ASSET", "asset", "LISTING", "listing", "GLOSSARY", "glossary", "GLOSSARY_TERM", "term");

  private Path database = Path.of("");

  @BeforeEach
  void make(@TempDir Path directory) {
    Store.open(StoreOptions.in(directory)).close();
    database = directory.resolve("glossator.db");
  }

  @Test
  void nothingOfAProjectStaysButWhatIsNamed() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      Sql sql = new Sql(connection, Dialect.SQLITE);
      List<String> tables =
          sql.list(
              "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
              row -> row.string("name"));
      tables.forEach(table -> fill(sql, table));
      assertThat(left(sql, tables)).containsExactlyElementsOf(tables);

      ProjectStore projects = new ProjectStore(sql);
      projects.deleteBelongings("domain", "project");
      projects.delete("domain", "project");

      assertThat(left(sql, tables)).containsExactlyElementsOf(STAYING);
    }
  }

  private static List<String> left(Sql sql, List<String> tables) {
    return tables.stream().filter(table -> sql.exists("SELECT 1 FROM " + table)).toList();
  }

  private static void fill(Sql sql, String table) {
    if (table.startsWith("search_")) {
      SEARCHED.forEach((scope, id) -> insert(sql, table, id, scope));
    } else {
      insert(sql, table, table.equals("glossary_term") ? "term" : table, "scope");
    }
  }

  private static void insert(Sql sql, String table, String id, String scope) {
    List<String> columns = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    sql.list(
            "SELECT name, type FROM pragma_table_info(?)",
            row -> Map.entry(row.string("name"), row.string("type")),
            table)
        .forEach(
            column -> {
              columns.add(column.getKey());
              values.add(value(column.getKey(), column.getValue(), id, scope));
            });
    sql.update(
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", columns)
            + ") VALUES ("
            + Sql.places(columns.size())
            + ")",
        values.toArray());
  }

  /** A column {@code x_id} refers to the row {@code x}; a row's own identifier is its table. */
  private static Object value(String column, String type, String id, String scope) {
    if (column.equals("id")) {
      return id;
    }
    if (column.equals("scope")) {
      return scope;
    }
    if (column.equals("target_id")) {
      return "term";
    }
    if (column.endsWith("_id")) {
      return column.substring(0, column.length() - "_id".length());
    }
    return type.equals("TEXT") ? column : type.equals("BYTEA") ? new byte[] {1} : 1L;
  }
}
