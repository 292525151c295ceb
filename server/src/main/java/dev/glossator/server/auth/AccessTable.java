// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The one table that says who may do what; its text lies beside this class. */
public final class AccessTable {
  private static final String FILE = "access.table";
  private static final AccessTable SHIPPED = shipped();

  private final Map<String, Set<Relation>> rows;

  private AccessTable(Map<String, Set<Relation>> rows) {
    this.rows = rows;
  }

  /** The table of this program. */
  public static AccessTable get() {
    return SHIPPED;
  }

  /** Every operation, and every act inside one, that has a row. */
  public Set<String> operations() {
    return Set.copyOf(rows.keySet());
  }

  /**
   * Whether whoever stands so to what is touched may do it.
   *
   * @throws IllegalArgumentException where the table has no such row
   */
  public boolean allows(String operation, Relation relation) {
    Set<Relation> allowed = rows.get(operation);
    if (allowed == null) {
      throw new IllegalArgumentException(
          operation + " has no row in " + FILE + "; say there who may do it");
    }
    return allowed.contains(relation);
  }

  private static AccessTable shipped() {
    try (InputStream in = AccessTable.class.getResourceAsStream(FILE)) {
      return parse(
          new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Reads a table: the first line names the columns, the others hold a cell for each of them.
   *
   * @throws IllegalArgumentException that names the line that is wrong
   */
  static AccessTable parse(String text) {
    Map<String, Set<Relation>> rows = new LinkedHashMap<>();
    List<String[]> lines =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.strip().split(" +"))
            .toList();
    for (String[] cells : lines.subList(1, lines.size())) {
      if (cells.length != Relation.values().length + 1) {
        throw new IllegalArgumentException(
            "the row of " + cells[0] + " has " + (cells.length - 1) + " cells, not one a column");
      }
      if (rows.put(cells[0], allowed(cells)) != null) {
        throw new IllegalArgumentException(cells[0] + " has two rows");
      }
    }
    return new AccessTable(rows);
  }

  private static Set<Relation> allowed(String[] cells) {
    Set<Relation> allowed = EnumSet.noneOf(Relation.class);
    for (Relation relation : Relation.values()) {
      switch (cells[relation.ordinal() + 1]) {
        case "x" -> allowed.add(relation);
        case "." -> {}
        default ->
            throw new IllegalArgumentException(
                "a cell of " + cells[0] + " is neither x nor a dot: " + String.join(" ", cells));
      }
    }
    return allowed;
  }
}
