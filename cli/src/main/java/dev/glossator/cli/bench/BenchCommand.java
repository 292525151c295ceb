// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.shell.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code glossator bench}: the parent of one command for each kind of generation. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(names | terms | descriptions)",
    description = "Measures names, terms or descriptions against gold.")
public final class BenchCommand {

  private BenchCommand() {}

  /** The command with its subcommands. */
  public static CommandLine create(Surroundings surroundings) {
    CommandLine bench = new CommandLine(new BenchCommand());
    bench.addSubcommand(new BenchNamesCommand(surroundings));
    bench.addSubcommand(new BenchDescriptionsCommand(surroundings));
    bench.addSubcommand(new BenchTermsCommand(surroundings));
    return bench;
  }
}
