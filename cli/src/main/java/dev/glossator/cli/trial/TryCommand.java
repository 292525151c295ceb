// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.trial;

import dev.glossator.cli.ingestion.Arguments;
import dev.glossator.cli.ingestion.Plan;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Width;
import dev.glossator.server.ServerOptions;
import dev.glossator.sources.Source;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glossator try}: names, texts and terms for a file or database, from nothing. */
@Command(
    name = "try",
    description = {
      "Proposes names, descriptions and terms for a source.",
      "A source is a file, a folder, a database file, a dbt project, postgresql://user@host/db or"
          + " mysql://user@host/db; without one, a"
          + " small sample shop is taken. Everything stays on this machine. Afterwards: review,"
          + " diff, accept, export."
    })
public final class TryCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final SelectOptions select = new SelectOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "SOURCE",
      description = "What to read (default: a bundled sample).")
  private @Nullable String source;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on (default: the first free one from 8080).")
  private int port;

  @Option(names = "--once", description = "Leave when everything is proposed.")
  private boolean once;

  @Option(
      names = "--glossary",
      paramLabel = "FILE",
      description = "Your terms (.csv, .json, .jsonl); without it, built-in business terms.")
  private @Nullable Path glossary;

  public TryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Instant start = surroundings.clock().instant();
    Path data = surroundings.resolve(common.data());
    surroundings.whenInterrupted(
        "what is done is kept in " + common.data() + "; the same command goes on from there");
    FutureTask<Session> opening =
        new FutureTask<>(
            () ->
                Session.openOrMake(
                    surroundings, new ServerOptions(data, ServerOptions.LOOPBACK, port, null, 2)));
    Thread.ofPlatform().name("opening").start(opening);
    SourceOptions options = Plan.options(SourceOptions.TRY_ROWS, data, surroundings.environment());
    try (Source opened = Source.open(argument(data), options)) {
      Plan plan = Plan.of(opened, select);
      PrintStream said = common.json() ? surroundings.err() : surroundings.out();
      new PlanLine(surroundings.screen()).print(said, plan);
      try (Session session = Tasks.result(opening)) {
        Trial trial = new Trial(surroundings, session, said, start);
        Trial.Outcome outcome = trial.run(opened, plan, glossary);
        opened.problems().stream()
            .map(Problem::toString)
            .forEach(p -> surroundings.err().println(Width.printable(p)));
        boolean stays = stays(session);
        new TrialReport(surroundings, session, common, stays || !session.own()).print(outcome);
        if (stays) {
          stay();
        }
        return outcome.complete() ? Exit.DONE.code() : Exit.PARTLY.code();
      }
    } catch (RuntimeException e) {
      close(opening);
      throw e;
    }
  }

  private String argument(Path data) {
    return source == null
        ? BundledSample.unpack(data).toString()
        : Arguments.source(surroundings, source);
  }

  /** The source was no good: the server that was started meanwhile goes again. */
  private static void close(FutureTask<Session> opening) throws InterruptedException {
    try {
      opening.get().close();
    } catch (ExecutionException e) {
      // It never started; the source's own failure is what the person needs to know.
      return;
    }
  }

  private boolean stays(Session session) {
    return session.own() && !once && !common.json() && surroundings.screen().terminal();
  }

  private void stay() throws InterruptedException {
    surroundings.out().println("serving until Ctrl-C");
    surroundings.out().flush();
    surroundings.whenInterrupted(
        "everything is kept in " + common.data() + "; go on with: " + common.command("review"));
    CountDownLatch stopped = new CountDownLatch(1);
    surroundings.onInterrupt(stopped::countDown);
    stopped.await();
  }
}
