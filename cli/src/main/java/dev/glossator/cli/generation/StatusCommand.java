// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.select.Selection;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Style;
import dev.glossator.cli.text.TextTable;
import dev.glossator.contract.model.MetadataGenerationRunItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code glossator status}: what is written, what is proposed, what is running. */
@Command(name = "status", description = "Shows what is written and what is proposed.")
public final class StatusCommand implements Callable<Integer> {

  private static final String ACTIVE = "active";

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final SelectOptions select = new SelectOptions();

  public StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Selection selection = select.selection();
    try (Session session = Session.open(surroundings, common.data())) {
      List<Line> tables = new ArrayList<>();
      session.catalogue().tables(selection, select.limit()).forEach(t -> tables.add(Line.of(t)));
      Map<String, Long> runs = runs(session);
      if (common.json()) {
        surroundings.out().println(Json.write(json(tables, runs)));
      } else {
        print(session, tables, runs, selection.everything());
      }
    }
    return Exit.DONE.code();
  }

  /** What is shown of a table. */
  private record Line(
      String name, String assetId, String revision, int columns, Coverage coverage) {

    static Line of(CatalogueTable table) {
      return new Line(
          table.qualifiedName(),
          table.id(),
          table.revision(),
          table.columns().size(),
          Coverage.of(table));
    }
  }

  private static Map<String, Long> runs(Session session) {
    Map<String, Long> counts = new TreeMap<>();
    Runs runs = new Runs(session.client(), session.domain(), session.project());
    for (MetadataGenerationRunItem run : runs.list(null, null)) {
      String status =
          run.status() == null
              ? "unknown"
              : switch (run.status()) {
                case SUBMITTED, IN_PROGRESS -> ACTIVE;
                case SUCCEEDED -> "succeeded";
                case PARTIALLY_SUCCEEDED -> "partially succeeded";
                case FAILED -> "failed";
                case CANCELED -> "cancelled";
              };
      counts.merge(status, 1L, Long::sum);
    }
    return counts;
  }

  private void print(
      Session session, List<Line> tables, Map<String, Long> runs, boolean everything) {
    if (tables.isEmpty()) {
      surroundings
          .out()
          .println(
              everything
                  ? "no tables yet; add some with: glossator ingest PATH"
                  : "no table fits " + select.typed());
      return;
    }
    Style style = new Style(surroundings.screen().colours());
    TextTable rows =
        new TextTable(0, "table", "columns", "named", "described", "with term", "proposed");
    Coverage total = new Coverage(0, 0, 0, 0, 0);
    for (Line table : tables) {
      Coverage coverage = table.coverage();
      total = total.plus(coverage);
      rows.row(
          table.name(),
          Amounts.count(table.columns()),
          share(coverage.named(), coverage),
          share(coverage.described(), coverage),
          share(coverage.termed(), coverage),
          Amounts.count(coverage.proposed()));
    }
    rows.lines(surroundings.screen().width(), style).forEach(surroundings.out()::println);
    surroundings.out().println();
    surroundings.out().println(sentence(tables.size(), total));
    List<String> counts = new ArrayList<>();
    runs.forEach((status, count) -> counts.add(Amounts.count(count) + " " + status));
    surroundings.out().println("runs: " + (counts.isEmpty() ? "none" : String.join(", ", counts)));
    surroundings
        .out()
        .println(
            session.own() ? "no server is running for this folder" : "server: " + session.url());
  }

  private static String sentence(int tables, Coverage total) {
    return Amounts.count(tables, "table")
        + ": "
        + share(total.named(), total)
        + " named, "
        + share(total.described(), total)
        + " described, "
        + share(total.termed(), total)
        + " with a term; "
        + Amounts.count(total.proposed())
        + " proposed, waiting for a decision";
  }

  private static String share(long part, Coverage of) {
    return of.fields() == 0 ? "–" : Math.floorDiv(100 * part, of.fields()) + " %";
  }

  private static Map<String, Object> json(List<Line> tables, Map<String, Long> runs) {
    Coverage total = new Coverage(0, 0, 0, 0, 0);
    List<Object> list = new ArrayList<>();
    for (Line table : tables) {
      Coverage coverage = table.coverage();
      total = total.plus(coverage);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("table", table.name());
      entry.put("assetId", table.assetId());
      entry.put("revision", table.revision());
      entry.put("columns", table.columns());
      entry.putAll(coverage.json());
      list.add(entry);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("tables", list);
    map.put("total", total.json());
    map.put("runs", runs);
    return map;
  }
}
