// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.dbt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model, seed, snapshot or source of a project, as the manifest has it.
 *
 * @param id dbt's own identifier
 * @param group the name of the source that it belongs to; absent for what the project makes
 * @param name by which the project calls it
 * @param description its text
 * @param file the file that defines it, below the project
 * @param patch the properties file that describes it; empty where none does
 * @param view whether it is a view
 * @param versioned whether it is one of several versions of a model
 * @param columns what the properties say of its columns, by name
 * @param upstreams identifiers of what it is made of
 * @param sql the query that makes it
 */
record DbtModel(
    String id,
    @Nullable String group,
    String name,
    String description,
    String file,
    String patch,
    boolean view,
    boolean versioned,
    Map<String, Column> columns,
    List<String> upstreams,
    String sql) {

  /** A column with its text, its type and its declared constraints. */
  record Column(String name, String description, String type, List<String> constraints) {}

  /** What a kind of node is called in properties files. */
  static @Nullable String section(String id) {
    return switch (id.substring(0, Math.max(0, id.indexOf('.')))) {
      case "model" -> "models";
      case "seed" -> "seeds";
      case "snapshot" -> "snapshots";
      default -> null;
    };
  }

  static DbtModel of(String id, Json node) {
    boolean source = id.startsWith("source.");
    String version = node.text("version");
    String materialized = node.get("config").text("materialized").toLowerCase(Locale.ROOT);
    Map<String, Column> columns = new java.util.LinkedHashMap<>();
    node.get("columns")
        .members()
        .forEach((name, column) -> columns.put(name, column(name, column)));
    String sql = first(node, "compiled_code", "compiled_sql", "raw_code", "raw_sql");
    return new DbtModel(
        id,
        source ? node.text("source_name") : null,
        node.text("name") + (version.isEmpty() ? "" : "_v" + version),
        node.text("description"),
        node.text("original_file_path").replace('\\', '/'),
        node.text("patch_path"),
        materialized.equals("view") || materialized.equals("ephemeral"),
        !version.isEmpty(),
        columns,
        node.get("depends_on").get("nodes").texts(),
        id.startsWith("seed.") ? "" : sql);
  }

  private static Column column(String name, Json column) {
    return new Column(
        column.text("name").isEmpty() ? name : column.text("name"),
        column.text("description"),
        column.text("data_type"),
        column.get("constraints").items().stream().map(c -> c.text("type")).toList());
  }

  private static String first(Json node, String... names) {
    for (String name : names) {
      if (!node.text(name).isBlank()) {
        return node.text(name);
      }
    }
    return "";
  }

  /** The name by which people and facts call it. */
  String qualifiedName() {
    return group == null ? name : group + "." + name;
  }
}
