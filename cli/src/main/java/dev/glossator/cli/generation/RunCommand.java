// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Bars;
import dev.glossator.contract.model.MetadataGenerationRunType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glossator run}: starts what is missing or changed, and waits. */
@Command(
    name = "run",
    description = {
      "Generates what is missing or out of date, and waits.",
      "After an interruption, call it again: it takes up what is under way."
    })
public final class RunCommand implements Callable<Integer> {

  private static final long PAUSE_MILLIS = 150;

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final SelectOptions select = new SelectOptions();

  @Option(
      names = "--types",
      paramLabel = "TYPES",
      description = "names, descriptions, terms, separated by commas (default: all).")
  private String types = "";

  @Option(names = "--again", description = "Also what is up to date.")
  private boolean again;

  /** What a run of the command is about. */
  private record Work(RunWatch watch, int assets, int columns, int unchanged) {}

  public RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Instant start = surroundings.clock().instant();
    List<MetadataGenerationRunType> wanted = RunTypes.parse(types);
    surroundings.whenInterrupted("what is done stays; go on with: " + common.command("run"));
    try (Session session = Session.open(surroundings, common.data())) {
      List<CatalogueTable> tables = session.catalogue().tables(select.selection(), select.limit());
      if (tables.isEmpty()) {
        throw CommandFailure.wrongCall(
            select.selection().everything()
                ? "the catalogue holds no tables; add some with: glossator ingest PATH"
                : "no table fits " + select.typed() + "; see: glossator status");
      }
      Work work = start(session, tables, wanted);
      await(work, start);
      RunWatch.Outcome outcome = work.watch().outcome();
      report(work, outcome, Duration.between(start, surroundings.clock().instant()));
      return outcome.failed() + outcome.partially() == 0 ? Exit.DONE.code() : Exit.PARTLY.code();
    }
  }

  private Work start(
      Session session, List<CatalogueTable> tables, List<MetadataGenerationRunType> wanted) {
    Runs runs = new Runs(session.client(), session.domain(), session.project());
    Freshness freshness =
        new Freshness(
            session.client(),
            session.domain(),
            session.project(),
            runs,
            session.catalogue().terms());
    RunWatch watch = new RunWatch(runs);
    int unchanged = 0;
    int columns = 0;
    for (CatalogueTable table : tables) {
      List<String> active = freshness.active(table.id());
      active.forEach(run -> watch.add(run, table.qualifiedName(), table.columns().size()));
      List<MetadataGenerationRunType> due =
          again ? wanted : freshness.due(table.id(), table.externalIdentifier(), wanted);
      boolean started =
          !due.isEmpty()
              && runs.start(table.id(), due)
                  .map(
                      run -> {
                        watch.add(run, table.qualifiedName(), table.columns().size());
                        return true;
                      })
                  .orElse(false);
      unchanged += active.isEmpty() && !started ? 1 : 0;
      columns += (active.size() + (started ? 1 : 0)) * table.columns().size();
    }
    return new Work(watch, tables.size(), columns, unchanged);
  }

  private void await(Work work, Instant start) throws InterruptedException {
    if (work.watch().count() == 0) {
      return;
    }
    Bars bars =
        new Bars(common.json() ? surroundings.err() : surroundings.out(), surroundings.screen());
    work.watch().poll();
    while (!work.watch().done()) {
      bars.draw(List.of(bar(work, start)));
      Thread.sleep(PAUSE_MILLIS);
      work.watch().poll();
    }
    bars.finish(List.of(bar(work, start)));
  }

  private Bars.Bar bar(Work work, Instant start) {
    String time = Amounts.seconds(Duration.between(start, surroundings.clock().instant()));
    return new Bars.Bar("columns", work.watch().columnsDone(), work.columns(), time);
  }

  private void report(Work work, RunWatch.Outcome outcome, Duration time) {
    outcome.messages().forEach(surroundings.err()::println);
    if (common.json()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("assets", work.assets());
      map.put("runs", work.watch().count());
      map.put("succeeded", outcome.succeeded());
      map.put("partiallySucceeded", outcome.partially());
      map.put("failed", outcome.failed());
      map.put("unchanged", work.unchanged());
      map.put("seconds", time.toMillis() / 1000.0);
      surroundings.out().println(Json.write(map));
      return;
    }
    surroundings
        .out()
        .println(
            Amounts.count(work.assets(), "table")
                + ": "
                + Amounts.count(work.watch().count(), "run")
                + ", "
                + outcome.succeeded()
                + " succeeded"
                + (outcome.partially() == 0 ? "" : ", " + outcome.partially() + " in part")
                + (outcome.failed() == 0 ? "" : ", " + outcome.failed() + " failed")
                + "; "
                + work.unchanged()
                + " up to date      "
                + common.command("review")
                + " · "
                + common.command("diff"));
  }
}
