// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Redacted;
import dev.glossator.cli.shell.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * One call of the command line: finds the command, runs it, and turns what happened into an exit
 * code.
 */
final class Program {

  private static final int HELP_WIDTH = 90;

  private final Surroundings surroundings;
  private volatile boolean finished;
  private volatile boolean interrupted;

  Program(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int run(String... arguments) {
    try {
      return commandLine(arguments).execute(arguments);
    } catch (Error fault) {
      return broken(fault);
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
      finished = true;
    }
  }

  /** Called while the process ends; does nothing when the command had already finished. */
  void interrupted() {
    if (!finished) {
      interrupted = true;
      surroundings.out().flush();
      surroundings.err().println();
      surroundings.err().println("interrupted: " + surroundings.goOn());
      surroundings.interrupted();
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  private CommandLine commandLine(String... arguments) {
    Map<String, Function<Surroundings, Object>> commands = Commands.ALL;
    CommandLine line = new CommandLine(new RootCommand());
    // Building a command's options takes time: only the one that is called is built, where it is
    // known.
    String called = arguments.length == 0 ? "" : arguments[0];
    if (commands.containsKey(called)) {
      line.addSubcommand(called, commands.get(called).apply(surroundings));
    } else {
      commands.forEach((name, make) -> line.addSubcommand(name, make.apply(surroundings)));
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    boolean help = Arrays.asList(arguments).contains("--help") || line.getSubcommands().size() > 1;
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            help && surroundings.screen().colours() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setParameterExceptionHandler(this::wrongCall);
    line.setExecutionExceptionHandler(this::failed);
    return line;
  }

  private int wrongCall(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    surroundings.err().println("glossator: " + Redacted.text(String.valueOf(problem.getMessage())));
    surroundings.err().println("  see: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.WRONG_CALL.code();
  }

  private int failed(Exception problem, CommandLine command, ParseResult parsed) {
    if (interrupted) {
      // The server went away under the command because the person asked for it.
      return Exit.INTERRUPTED.code();
    }
    CommandFailure failure = Failures.of(problem);
    surroundings.err().println("glossator: " + Redacted.text(String.valueOf(failure.getMessage())));
    if (verbose(parsed)) {
      failure.printStackTrace(surroundings.err());
    }
    return failure.exit().code();
  }

  /** The process has to end here: a server that a command keeps would hold it for ever. */
  private int broken(Error fault) {
    String wayOut =
        fault instanceof OutOfMemoryError
            ? "the memory does not suffice; give more with GLOSSATOR_HEAP=1g"
            : "the program is damaged, or was changed while it ran; start it again";
    surroundings.err().println("glossator: " + wayOut + " (" + fault + ")");
    return Exit.PARTLY.code();
  }

  private static boolean verbose(ParseResult parsed) {
    return parsed.originalArgs().contains("--verbose");
  }
}
