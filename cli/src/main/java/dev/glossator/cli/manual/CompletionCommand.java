// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.manual;

import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code glossator completion}: the script that completes commands and options in a shell. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what completes commands and options in bash and zsh.",
      "Use it with:  source <(glossator completion)"
    })
public final class CompletionCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final Supplier<CommandLine> whole;

  /**
   * @param whole the program with all its commands
   */
  public CompletionCommand(Surroundings surroundings, Supplier<CommandLine> whole) {
    this.surroundings = surroundings;
    this.whole = whole;
  }

  @Override
  public Integer call() {
    surroundings.out().print(AutoComplete.bash("glossator", whole.get()));
    return Exit.DONE.code();
  }
}
