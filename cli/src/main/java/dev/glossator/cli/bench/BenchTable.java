// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.json.JsonView;
import java.util.List;

/**
 * A table to be measured.
 *
 * @param table its technical name
 * @param title what people call it; may be empty
 * @param description what people wrote about it; may be empty
 * @param source the owner of the table, by which a model's manifest says whether it saw it; may be
 *     empty
 * @param gold what is right for the table itself
 * @param columns in order
 * @param tables technical names of tables of its source, its own may be among them
 */
public record BenchTable(
    String table,
    String title,
    String description,
    String source,
    JsonView gold,
    List<BenchColumn> columns,
    List<String> tables) {

  public BenchTable {
    columns = List.copyOf(columns);
    tables = List.copyOf(tables);
  }

  /** A table by itself. */
  public BenchTable(
      String table,
      String title,
      String description,
      String source,
      JsonView gold,
      List<BenchColumn> columns) {
    this(table, title, description, source, gold, columns, List.of());
  }

  /** The table among those of its source. */
  BenchTable among(List<String> names) {
    return new BenchTable(table, title, description, source, gold, columns, names);
  }

  /**
   * A column to be measured.
   *
   * @param name its technical name
   * @param type the source's type; may be empty
   * @param values some values; may be empty
   * @param comment the source's comment; may be empty
   * @param difficulty a label for a breakdown; may be empty
   * @param gold what is right; absent for a column that is not scored
   */
  public record BenchColumn(
      String name,
      String type,
      List<String> values,
      String comment,
      String difficulty,
      JsonView gold) {

    public BenchColumn {
      values = List.copyOf(values);
    }

    public boolean scored() {
      return gold.present();
    }
  }
}
