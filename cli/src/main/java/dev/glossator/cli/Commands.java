// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import dev.glossator.cli.bench.BenchCommand;
import dev.glossator.cli.decision.DecideCommand;
import dev.glossator.cli.decision.DiffCommand;
import dev.glossator.cli.decision.PolicyCommand;
import dev.glossator.cli.decision.UndoCommand;
import dev.glossator.cli.diagnosis.DoctorCommand;
import dev.glossator.cli.explain.ExplainCommand;
import dev.glossator.cli.exporting.ExportCommand;
import dev.glossator.cli.generation.BulkCommand;
import dev.glossator.cli.generation.PlanCommand;
import dev.glossator.cli.generation.RunCommand;
import dev.glossator.cli.generation.StatusCommand;
import dev.glossator.cli.ingestion.IngestCommand;
import dev.glossator.cli.keys.KeyCommand;
import dev.glossator.cli.manual.CompletionCommand;
import dev.glossator.cli.manual.ManualCommand;
import dev.glossator.cli.review.ReviewCommand;
import dev.glossator.cli.serving.EnvCommand;
import dev.glossator.cli.serving.ServeCommand;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.trial.TryCommand;
import dev.glossator.cli.vocabulary.DictionaryCommand;
import dev.glossator.cli.vocabulary.GlossaryCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** Every command by its name, in the order in which help lists them. */
final class Commands {

  static final Map<String, Function<Surroundings, Object>> ALL = all();

  private Commands() {}

  private static Map<String, Function<Surroundings, Object>> all() {
    Map<String, Function<Surroundings, Object>> commands = new LinkedHashMap<>();
    commands.put("try", TryCommand::new);
    commands.put("ingest", IngestCommand::new);
    commands.put("plan", PlanCommand::new);
    commands.put("run", RunCommand::new);
    commands.put("bulk", BulkCommand::create);
    commands.put("status", StatusCommand::new);
    commands.put("review", ReviewCommand::new);
    commands.put("diff", DiffCommand::new);
    commands.put("accept", DecideCommand.Accept::new);
    commands.put("reject", DecideCommand.Reject::new);
    commands.put("policy", PolicyCommand::create);
    commands.put("undo", UndoCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("glossary", GlossaryCommand::create);
    commands.put("dictionary", DictionaryCommand::create);
    commands.put("doctor", DoctorCommand::new);
    commands.put("serve", ServeCommand::new);
    commands.put("env", EnvCommand::new);
    commands.put("key", KeyCommand::create);
    commands.put("bench", BenchCommand::create);
    commands.put("completion", s -> new CompletionCommand(s, () -> whole(s)));
    commands.put("manual", s -> new ManualCommand(s, () -> whole(s)));
    return commands;
  }

  /** The program with every command, for what is told about all of them. */
  private static CommandLine whole(Surroundings surroundings) {
    CommandLine line = new CommandLine(new RootCommand());
    ALL.forEach((name, make) -> line.addSubcommand(name, make.apply(surroundings)));
    return line;
  }
}
