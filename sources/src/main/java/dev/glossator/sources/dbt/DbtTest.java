// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.dbt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test that says something about every row of a table.
 *
 * @param kind unique, not_null, accepted_values or relationships
 * @param node identifier of the table; empty where only its name is known
 * @param name the table's name, where its identifier is not known
 * @param columns the tested columns
 * @param values the accepted values
 * @param to the table referred to
 * @param field the column referred to
 */
record DbtTest(
    String kind,
    String node,
    String name,
    List<String> columns,
    List<String> values,
    String to,
    String field) {
  private static final Pattern REFERENCE =
      Pattern.compile("(?:ref|source)\\(\\s*['\"]([^'\"]+)['\"](?:\\s*,\\s*['\"]([^'\"]+)['\"])?");

  /** Tests that only warn, or look at some rows only, say nothing about all. */
  static Optional<DbtTest> of(Json test) {
    Json config = test.get("config");
    Json metadata = test.get("test_metadata");
    if (!metadata.present()
        || config.text("severity").equalsIgnoreCase("warn")
        || !config.text("where").isBlank()
        || (config.get("enabled").present() && !config.get("enabled").truth())) {
      return Optional.empty();
    }
    Json arguments = metadata.get("kwargs");
    List<String> columns = columns(test, arguments);
    List<String> nodes = test.get("depends_on").get("nodes").texts();
    String attached = test.text("attached_node");
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DbtTest(
                metadata.text("name"),
                attached.isEmpty() && nodes.size() == 1 ? nodes.getFirst() : attached,
                reference(arguments.text("model")),
                columns,
                arguments.get("values").texts(),
                reference(arguments.text("to")),
                unquoted(arguments.text("field"))));
  }

  private static List<String> columns(Json test, Json arguments) {
    List<String> columns = new ArrayList<>(arguments.get("combination_of_columns").texts());
    if (columns.isEmpty()) {
      String column = arguments.text("column_name");
      columns.add(column.isEmpty() ? test.text("column_name") : column);
    }
    return columns.stream().map(DbtTest::unquoted).filter(c -> !c.isEmpty()).toList();
  }

  private static String unquoted(String column) {
    return column.replace("\"", "").replace("`", "").strip();
  }

  /** {@code orders} of {@code ref('orders')}, {@code shop.orders} of {@code source('shop', …)}. */
  private static String reference(String text) {
    Matcher reference = REFERENCE.matcher(text);
    if (!reference.find()) {
      return "";
    }
    String second = reference.group(2);
    boolean source = text.substring(reference.start()).startsWith("source");
    return second == null
        ? reference.group(1)
        : source ? reference.group(1) + "." + second : second;
  }

  boolean about(DbtModel model) {
    return node.isEmpty() ? name.equals(model.qualifiedName()) : node.equals(model.id());
  }
}
