// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.ingestion;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Bars;
import dev.glossator.cli.text.Width;
import dev.glossator.server.ServerOptions;
import dev.glossator.sources.Ingestion;
import dev.glossator.sources.IngestionProgress;
import dev.glossator.sources.IngestionSummary;
import dev.glossator.sources.Source;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code glossator ingest}: profiles a source and brings its tables into the catalogue. */
@Command(
    name = "ingest",
    description = {
      "Brings the tables of a source into the catalogue.",
      "A source is a file, a folder, a database file, a dbt project, postgresql://user@host/db or"
          + " mysql://user@host/db. Doing it again"
          + " changes only what changed in the source."
    })
public final class IngestCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final SelectOptions select = new SelectOptions();

  @Parameters(paramLabel = "SOURCE", description = "What to read.")
  private String source = "";

  public IngestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path data = surroundings.resolve(common.data());
    surroundings.whenInterrupted(
        "tables that were done are in the catalogue; the same command does the rest");
    SourceOptions options =
        Plan.options(SourceOptions.INGEST_ROWS, data, surroundings.environment());
    try (Source opened = Source.open(Arguments.source(surroundings, source), options)) {
      Plan plan = Plan.of(opened, select);
      PrintStream said = common.json() ? surroundings.err() : surroundings.out();
      said.println(Width.cut(plan.sentence(), surroundings.screen().width()));
      try (Session session = Session.openOrMake(surroundings, ServerOptions.in(data))) {
        IngestionSummary summary = ingest(session, opened, plan, said);
        List<Problem> problems = opened.problems();
        problems.forEach(p -> surroundings.err().println(Width.printable(p.toString())));
        report(summary);
        return summary.skipped() == 0 ? Exit.DONE.code() : Exit.PARTLY.code();
      }
    }
  }

  private IngestionSummary ingest(Session session, Source opened, Plan plan, PrintStream said)
      throws InterruptedException {
    Instant start = surroundings.clock().instant();
    Bars bars = new Bars(said, surroundings.screen());
    AtomicInteger profiled = new AtomicInteger();
    AtomicInteger stored = new AtomicInteger();
    IngestionProgress progress =
        new IngestionProgress() {
          @Override
          public void profiled(SourceTable table) {
            profiled.incrementAndGet();
            draw();
          }

          @Override
          public void ingested(SourceTable table, long rows, String assetId, Outcome outcome) {
            stored.incrementAndGet();
            draw();
          }

          private synchronized void draw() {
            bars.draw(bars(plan, profiled.get(), stored.get(), start));
          }
        };
    IngestionSummary summary =
        new Ingestion(
                session.client(),
                session.domain(),
                session.project(),
                surroundings.clock(),
                surroundings.tokens())
            .run(opened, plan.tables(), progress);
    bars.finish(bars(plan, profiled.get(), stored.get(), start));
    return summary;
  }

  private List<Bars.Bar> bars(Plan plan, int profiled, int stored, Instant start) {
    String time = Amounts.seconds(Duration.between(start, surroundings.clock().instant()));
    return List.of(
        new Bars.Bar("read", profiled, plan.tables().size(), ""),
        new Bars.Bar("stored", stored, plan.tables().size(), time));
  }

  private void report(IngestionSummary summary) {
    if (common.json()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("tables", summary.tables());
      map.put("columns", summary.columns());
      map.put("created", summary.created());
      map.put("revised", summary.revised());
      map.put("unchanged", summary.unchanged());
      map.put("skipped", summary.skipped());
      map.put("seconds", summary.seconds());
      surroundings.out().println(Json.write(map));
      return;
    }
    surroundings
        .out()
        .println(
            Amounts.count(summary.tables(), "table")
                + ": "
                + summary.created()
                + " new, "
                + summary.revised()
                + " revised, "
                + summary.unchanged()
                + " unchanged"
                + (summary.skipped() == 0 ? "" : ", " + summary.skipped() + " skipped (see above)")
                + "      "
                + common.command("run"));
  }
}
