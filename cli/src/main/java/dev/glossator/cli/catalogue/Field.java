// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place for a text, as paths in the API name it.
 *
 * @param kind what is written there
 * @param column position of the column in the schema; {@link #TABLE} for the table itself
 */
public record Field(FieldKind kind, int column) {

  public static final int TABLE = -1;

  private static final Pattern OF_COLUMN = Pattern.compile("columns\\[(\\d{1,6})]\\.(\\w+)");

  public static Field ofTable(FieldKind kind) {
    return new Field(kind, TABLE);
  }

  /** The place that a path names; empty for paths that a newer server may know. */
  public static Optional<Field> parse(String path) {
    Matcher column = OF_COLUMN.matcher(path);
    for (FieldKind kind : FieldKind.values()) {
      if (path.equals(kind.tablePath())) {
        return Optional.of(ofTable(kind));
      }
      if (column.matches() && column.group(2).equals(kind.columnPath())) {
        return Optional.of(new Field(kind, Integer.parseInt(column.group(1))));
      }
    }
    return Optional.empty();
  }

  public boolean ofTable() {
    return column == TABLE;
  }

  /** The path: {@code summary}, {@code columns[3].columnName}. */
  public String path() {
    return ofTable() ? kind.tablePath() : "columns[" + column + "]." + kind.columnPath();
  }
}
