// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.explain;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.shell.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table, or one of its columns.
 *
 * @param table the table
 * @param column position of the column; {@link Field#TABLE} for the table itself
 */
record Subject(CatalogueTable table, int column) {

  /** So many are named where none fits, or several do. */
  static final int NAMED = 10;

  String name() {
    return column == Field.TABLE
        ? table.qualifiedName()
        : table.qualifiedName() + "." + table.columns().get(column).name();
  }

  /** Whether a table of this name, or a column of it, may be called so. */
  static boolean mayBe(String called, @Nullable String schema, String table) {
    return begins(called, table) || (schema != null && begins(called, schema + "." + table));
  }

  private static boolean begins(String called, String name) {
    return called.equalsIgnoreCase(name)
        || called.regionMatches(true, 0, name + ".", 0, name.length() + 1);
  }

  /**
   * The one subject that a person calls so, with or without its schema.
   *
   * @param tables those that may be meant; where there are none, some that could have been
   */
  static Subject find(String called, List<CatalogueTable> tables) {
    List<Subject> found = new ArrayList<>();
    for (CatalogueTable table : tables) {
      if (called.equalsIgnoreCase(table.qualifiedName())
          || called.equalsIgnoreCase(table.table())) {
        found.add(new Subject(table, Field.TABLE));
      }
      for (int i = 0; i < table.columns().size(); i++) {
        String column = table.columns().get(i).name();
        if (called.equalsIgnoreCase(table.qualifiedName() + "." + column)
            || called.equalsIgnoreCase(table.table() + "." + column)) {
          found.add(new Subject(table, i));
        }
      }
    }
    return switch (found.size()) {
      case 1 -> found.getFirst();
      case 0 -> throw none(called, tables);
      default ->
          throw CommandFailure.wrongCall(
              "'" + called + "' may be " + names(found) + ": write one of them");
    };
  }

  private static CommandFailure none(String called, List<CatalogueTable> tables) {
    String beginning = called.contains(".") ? called.substring(0, called.lastIndexOf('.')) : "";
    for (CatalogueTable table : tables) {
      if (beginning.equalsIgnoreCase(table.qualifiedName())
          || beginning.equalsIgnoreCase(table.table())) {
        return CommandFailure.wrongCall(
            table.qualifiedName()
                + " has no column "
                + called.substring(beginning.length() + 1)
                + "; it has "
                + table.columns().stream()
                    .limit(NAMED)
                    .map(CatalogueTable.Column::name)
                    .collect(Collectors.joining(", "))
                + (table.columns().size() > NAMED ? ", …" : ""));
      }
    }
    return CommandFailure.wrongCall(
        "there is no table '"
            + called
            + "'; there are "
            + tables.stream()
                .limit(NAMED)
                .map(CatalogueTable::qualifiedName)
                .collect(Collectors.joining(", "))
            + (tables.size() > NAMED ? ", …" : ""));
  }

  private static String names(List<Subject> found) {
    return found.stream().limit(NAMED).map(Subject::name).collect(Collectors.joining(" or "));
  }
}
