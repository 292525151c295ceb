// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.manual;

import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code glossator manual DIR}: a man page of each command; for those who make packages. */
@Command(
    name = "manual",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Writes a man page of each command into DIR.")
public final class ManualCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final Supplier<CommandLine> whole;

  @Parameters(paramLabel = "DIR", description = "Folder for the pages; made when it is missing.")
  private Path folder = Path.of("");

  /**
   * @param whole the program with all its commands
   */
  public ManualCommand(Surroundings surroundings, Supplier<CommandLine> whole) {
    this.surroundings = surroundings;
    this.whole = whole;
  }

  @Override
  public Integer call() {
    Path target = surroundings.resolve(folder);
    CommandSpec root = whole.get().getCommandSpec();
    try {
      Files.createDirectories(target);
      write(target, root, root.version()[0].replace("glossator ", ""));
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.WRONG_CALL, folder + " cannot be written; name another folder", e);
    }
    return Exit.DONE.code();
  }

  private static void write(Path target, CommandSpec command, String version) throws IOException {
    if (command.usageMessage().hidden()) {
      return;
    }
    ManualPage page = new ManualPage(command, version);
    Files.writeString(target.resolve(page.name() + ".1"), page.text());
    for (CommandLine sub : command.subcommands().values()) {
      write(target, sub.getCommandSpec(), version);
    }
  }
}
