// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.ingestion;

import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Width;
import dev.glossator.sources.Source;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a command is about to do with a source, said before any work.
 *
 * @param name the source
 * @param tables the selected tables
 * @param columns how many columns they have, as far as a quick look shows
 * @param described tables and columns that have a comment already
 */
public record Plan(String name, List<SourceTable> tables, int columns, int described) {

  private static final int TABLES_AT_ONCE = 2;

  public Plan {
    tables = List.copyOf(tables);
  }

  /** Options that read so many rows a table; natives are unpacked once, into the data folder. */
  public static SourceOptions options(int rows, Path data, Map<String, String> environment) {
    return new SourceOptions(
        rows,
        data.resolve("natives"),
        TABLES_AT_ONCE,
        environment,
        Path.of(environment.getOrDefault("HOME", "")));
  }

  /** The selected tables of a source. */
  public static Plan of(Source source, SelectOptions select) {
    List<SourceTable> all = source.tables();
    List<SourceTable> tables =
        all.stream()
            .filter(t -> select.selection().table(t.schema(), t.table()))
            .limit(select.limit())
            .toList();
    if (all.isEmpty()) {
      throw nothing(source);
    }
    if (tables.isEmpty()) {
      throw CommandFailure.wrongCall(
          "no table of " + source.name() + " fits " + select.typed() + "; there are " + some(all));
    }
    int columns = tables.stream().mapToInt(t -> t.columns().size()).sum();
    long described =
        tables.stream().filter(t -> t.comment() != null).count()
            + tables.stream()
                .flatMap(t -> t.columns().stream())
                .filter(c -> c.comment() != null)
                .count();
    return new Plan(shortName(source.name()), tables, columns, (int) described);
  }

  /** Files that are there and cannot be read are another thing than no files at all. */
  private static CommandFailure nothing(Source source) {
    List<Problem> skipped = source.problems().stream().filter(Problem::skipped).toList();
    if (skipped.isEmpty()) {
      return CommandFailure.wrongCall(
          shortName(source.name())
              + " holds no tables; read are CSV, TSV, JSON Lines and Parquet files, .duckdb and"
              + " SQLite files, dbt projects, postgresql://user@host/db and mysql://user@host/db");
    }
    return new CommandFailure(
        Exit.PARTLY,
        "nothing of "
            + shortName(source.name())
            + " can be read: "
            + Width.printable(skipped.getFirst().toString()));
  }

  private static String some(List<SourceTable> tables) {
    String names = String.join(", ", tables.stream().limit(10).map(SourceTable::name).toList());
    return tables.size() > 10 ? names + ", …" : names;
  }

  private static String shortName(String name) {
    int slash = name.contains("://") ? -1 : name.replace('\\', '/').lastIndexOf('/');
    String last = name.substring(slash + 1);
    return last.isEmpty() || last.equals(".") ? name : last;
  }

  /** Whether the source is reached over the network. */
  public boolean remote() {
    return name.contains("://");
  }

  /** {@code shop.duckdb 14 tables, 163 columns · 11 already described (kept)}. */
  public String sentence() {
    String text =
        Width.printable(name)
            + "  "
            + Amounts.count(tables.size(), "table")
            + ", "
            + Amounts.count(columns, "column");
    return described == 0 ? text : text + " · " + described + " already described (kept)";
  }
}
