// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.explain;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.shell.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table, or one of its columns.
 *
 * @param table the table
 * @param column position of the column; {@link Field#TABLE} for the table itself
 */
record Subject(CatalogueTable table, int column) {

  private static final int NAMED = 10;

  String name() {
    return column == Field.TABLE
        ? table.qualifiedName()
        : table.qualifiedName() + "." + table.columns().get(column).name();
  }

  /** The one subject that a person calls so, with or without its schema. */
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
