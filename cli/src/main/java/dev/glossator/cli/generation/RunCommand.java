// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Bars;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.BulkItem;
import dev.glossator.contract.model.BulkOutput;
import dev.glossator.contract.model.BulkRuns;
import dev.glossator.contract.model.BulkSelection;
import dev.glossator.contract.model.BulkStatus;
import dev.glossator.contract.model.MetadataGenerationRunType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code glossator run}: starts what is missing or changed by one call, and waits. */
@Command(
    name = "run",
    description = {
      "Generates what is missing or out of date, and waits.",
      "After an interruption, call it again: it takes up what is under way."
    })
public final class RunCommand implements Callable<Integer> {

  private static final long PAUSE_MILLIS = 150;

  /** Counting a large bulk costs the server a little, and nobody sees the difference. */
  private static final long LONG_PAUSE_MILLIS = 1_000;

  private static final int LARGE = 500;

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final SelectOptions select = new SelectOptions();
  @Mixin private final TypeOptions types = new TypeOptions();

  public RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Instant start = surroundings.clock().instant();
    select.selection();
    List<MetadataGenerationRunType> wanted = types.types();
    surroundings.whenInterrupted(
        "what is done stays; go on with: " + common.command("run" + more()));
    try (Session session = Session.open(surroundings, common.data())) {
      Bulks bulks = new Bulks(session);
      BulkSelection selection = bulks.selection(select, wanted, types.again());
      List<BulkItem> ended = new ArrayList<>();
      Optional<BulkItem> interrupted = bulks.open(selection);
      if (interrupted.isPresent()) {
        ended.add(await(bulks, resumed(bulks, interrupted.get())));
      }
      // Of what came into the catalogue since, an interrupted bulk knows nothing.
      ended.add(await(bulks, start(bulks, selection)));
      List<String> messages = new BulkTroubles(session).of(ended);
      report(ended, messages, Duration.between(start, surroundings.clock().instant()));
      return messages.isEmpty() ? Exit.DONE.code() : Exit.PARTLY.code();
    }
  }

  /** What makes the same selection again: only then is the same work taken up. */
  private String more() {
    return select.again() + types.typed();
  }

  private static BulkItem resumed(Bulks bulks, BulkItem bulk) {
    return bulk.status() == BulkStatus.PAUSED ? bulks.ask(Operations.RESUME_BULK, bulk.id()) : bulk;
  }

  private BulkItem start(Bulks bulks, BulkSelection selection) {
    try {
      BulkOutput started = bulks.start(selection);
      Bulks.widened(started.widened()).ifPresent(surroundings.err()::println);
      return started.bulk();
    } catch (ApiException refused) {
      if (refused.kind() != ErrorKind.VALIDATION || bulks.plan(selection).tables() > 0) {
        throw refused;
      }
      throw CommandFailure.wrongCall(
          select.selection().everything()
              ? "the catalogue holds no tables; add some with: glossator ingest PATH"
              : "no table fits " + select.typed() + "; see: glossator status");
    }
  }

  private BulkItem await(Bulks bulks, BulkItem begun) throws InterruptedException {
    Bars bars =
        new Bars(common.json() ? surroundings.err() : surroundings.out(), surroundings.screen());
    BulkProgress progress = new BulkProgress(surroundings.clock().instant(), begun);
    BulkItem bulk = begun;
    while (open(bulk)) {
      bars.draw(List.of(progress.bar(bulk, surroundings.clock().instant())));
      Thread.sleep(bulk.assets() > LARGE ? LONG_PAUSE_MILLIS : PAUSE_MILLIS);
      bulk = bulks.get(bulk.id());
    }
    if (bulk.unchanged() < bulk.assets()) {
      bars.finish(List.of(progress.bar(bulk, surroundings.clock().instant())));
    }
    return bulk;
  }

  private static boolean open(BulkItem bulk) {
    return bulk.status() == BulkStatus.ACTIVE || bulk.status() == BulkStatus.PAUSED;
  }

  private void report(List<BulkItem> ended, List<String> messages, Duration time) {
    messages.forEach(surroundings.err()::println);
    BulkItem last = ended.getLast();
    long succeeded = sum(ended, BulkRuns::succeeded);
    long partially = sum(ended, BulkRuns::partiallySucceeded);
    long failed = sum(ended, runs -> runs.failed() + runs.canceled());
    long runs = succeeded + partially + failed;
    // To a bulk that follows one that was taken up, what that one did is up to date.
    long unchanged = ended.getFirst().unchanged();
    if (common.json()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("assets", last.assets());
      map.put("runs", runs);
      map.put("succeeded", succeeded);
      map.put("partiallySucceeded", partially);
      map.put("failed", failed);
      map.put("unchanged", unchanged);
      map.put("skipped", last.skipped());
      map.put("seconds", time.toMillis() / 1000.0);
      map.put("bulk", last.id());
      surroundings.out().println(Json.write(map));
      return;
    }
    surroundings
        .out()
        .println(
            Amounts.count(last.assets(), "table")
                + ": "
                + Amounts.count(runs, "run")
                + ", "
                + succeeded
                + " succeeded"
                + (partially == 0 ? "" : ", " + partially + " in part")
                + (failed == 0 ? "" : ", " + failed + " failed")
                + "; "
                + unchanged
                + " up to date"
                + (last.skipped() == 0 ? "" : ", " + last.skipped() + " skipped")
                + "      "
                + common.command("review")
                + " · "
                + common.command("diff"));
  }

  private static long sum(List<BulkItem> ended, java.util.function.ToLongFunction<BulkRuns> count) {
    return ended.stream().map(BulkItem::runs).mapToLong(count).sum();
  }
}
