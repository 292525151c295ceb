// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.select;

import dev.glossator.contract.selection.Glob;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --select} and {@code --exclude} leave.
 *
 * <p>A table with a single excluded column stays; with its whole name excluded it goes.
 */
public final class Selection {

  /** Everything. */
  public static final Selection ALL = of(List.of(), List.of());

  private final List<Glob> select;
  private final List<Glob> exclude;

  private Selection(List<Glob> select, List<Glob> exclude) {
    this.select = select;
    this.exclude = exclude;
  }

  /** Patterns may hold several, separated by commas. An empty {@code select} is everything. */
  public static Selection of(List<String> select, List<String> exclude) {
    return new Selection(globs(select), globs(exclude));
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream()
        .flatMap(p -> Stream.of(p.split(",")))
        .filter(p -> !p.isBlank())
        .map(Glob::of)
        .toList();
  }

  public boolean everything() {
    return select.isEmpty() && exclude.isEmpty();
  }

  /** Whether anything of the table is selected. */
  public boolean table(@Nullable String schema, String table) {
    boolean in =
        select.isEmpty()
            || select.stream()
                .anyMatch(g -> g.wholeTable(schema, table) || g.columnsOf(schema, table));
    return in && exclude.stream().noneMatch(g -> g.wholeTable(schema, table));
  }

  /** Whether the table's own name, text and terms are selected. */
  public boolean wholeTable(@Nullable String schema, String table) {
    boolean in = select.isEmpty() || select.stream().anyMatch(g -> g.wholeTable(schema, table));
    return in && exclude.stream().noneMatch(g -> g.wholeTable(schema, table));
  }

  public boolean column(@Nullable String schema, String table, String column) {
    boolean in = select.isEmpty() || select.stream().anyMatch(g -> g.column(schema, table, column));
    return in && exclude.stream().noneMatch(g -> g.column(schema, table, column));
  }
}
