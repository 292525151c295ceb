// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.contract.Operation;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.BulkInput;
import dev.glossator.contract.model.BulkItem;
import dev.glossator.contract.model.BulkOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code glossator bulk}: what {@code run} has begun, wherever it was called. */
@Command(
    name = "bulk",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|pause|resume|cancel",
    description = "Lists, pauses, resumes or cancels what run has begun.")
public final class BulkCommand {

  private BulkCommand() {}

  /** The command with its subcommands. */
  public static CommandLine create(Surroundings surroundings) {
    return new CommandLine(new BulkCommand())
        .addSubcommand(new ListAll(surroundings))
        .addSubcommand(new Pause(surroundings))
        .addSubcommand(new Resume(surroundings))
        .addSubcommand(new Cancel(surroundings));
  }

  /** What the subcommands have in common: a session, then one line or object a bulk. */
  private abstract static class Sub implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private final CommonOptions common = new CommonOptions();

    Sub(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    Integer show(Function<Bulks, List<BulkItem>> ask) {
      try (Session session = Session.open(surroundings, common.data())) {
        List<BulkItem> bulks = ask.apply(new Bulks(session));
        if (common.json()) {
          Map<String, Object> map = new LinkedHashMap<>();
          map.put("bulks", bulks.stream().map(BulkCommand::json).toList());
          surroundings.out().println(Json.write(map));
        } else {
          bulks.forEach(bulk -> surroundings.out().println(line(bulk)));
        }
      }
      return Exit.DONE.code();
    }
  }

  /** A subcommand about one bulk. */
  private abstract static class OfOne extends Sub {

    @Parameters(paramLabel = "BULK", description = "The bulk, as glossator bulk list names it.")
    private String id = "";

    OfOne(Surroundings surroundings) {
      super(surroundings);
    }

    Integer ask(Operation<BulkInput, BulkOutput> operation) {
      return show(bulks -> List.of(bulks.ask(operation, id)));
    }
  }

  /** {@code glossator bulk list}. */
  @Command(name = "list", description = "Lists them, oldest first.")
  static final class ListAll extends Sub {

    ListAll(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      return show(Bulks::list);
    }
  }

  /** {@code glossator bulk pause BULK}. */
  @Command(name = "pause", description = "Finishes what is under way and begins nothing new.")
  static final class Pause extends OfOne {

    Pause(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      return ask(Operations.PAUSE_BULK);
    }
  }

  /** {@code glossator bulk resume BULK}. */
  @Command(name = "resume", description = "Goes on with what was paused.")
  static final class Resume extends OfOne {

    Resume(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      return ask(Operations.RESUME_BULK);
    }
  }

  /** {@code glossator bulk cancel BULK}. */
  @Command(name = "cancel", description = "Ends it now; what is done stays.")
  static final class Cancel extends OfOne {

    Cancel(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      return ask(Operations.CANCEL_BULK);
    }
  }

  private static String line(BulkItem bulk) {
    return bulk.id()
        + "  "
        + bulk.status()
        + "  "
        + Amounts.count(bulk.passed())
        + " of "
        + Amounts.count(bulk.assets(), "table")
        + (bulk.select() == null ? "" : "  --select " + String.join(",", bulk.select()))
        + (bulk.reason() == null ? "" : "  " + bulk.reason());
  }

  private static Map<String, Object> json(BulkItem bulk) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", bulk.id());
    map.put("status", bulk.status().value());
    map.put("phase", bulk.phase().value());
    map.put("assets", bulk.assets());
    map.put("passed", bulk.passed());
    map.put("unchanged", bulk.unchanged());
    map.put("skipped", bulk.skipped());
    map.put("succeeded", bulk.runs().succeeded());
    map.put("partiallySucceeded", bulk.runs().partiallySucceeded());
    map.put("failed", bulk.runs().failed());
    map.put("canceled", bulk.runs().canceled());
    map.put("active", bulk.runs().active());
    map.put("createdAt", bulk.createdAt().toString());
    map.put("createdBy", bulk.createdBy());
    return map;
  }
}
