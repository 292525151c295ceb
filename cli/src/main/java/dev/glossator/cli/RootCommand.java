// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import dev.glossator.cli.shell.Exit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glossator} without a command: says what there is. */
@Command(
    name = "glossator",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Writes the metadata nobody writes: business names, descriptions and glossary terms.",
      "",
      "Start with:  glossator try PATH"
    })
final class RootCommand implements Callable<Integer> {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show what the commands are.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      description = "Print the version.")
  private boolean version;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (version) {
      String number = RootCommand.class.getPackage().getImplementationVersion();
      spec.commandLine().getOut().println("glossator " + (number == null ? "(built here)" : number));
    } else {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
    return Exit.DONE.code();
  }
}
