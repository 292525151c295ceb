// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.manual;

import dev.glossator.cli.shell.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** One command as a page in the {@code man} macros (groff_man(7)). */
final class ManualPage {

  private final CommandSpec command;
  private final String version;

  ManualPage(CommandSpec command, String version) {
    this.command = command;
    this.version = version;
  }

  /** What man(1) calls the page: {@code glossator-try}. */
  String name() {
    return command.qualifiedName("-");
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        ".TH \"%s\" 1 \"\" \"%s\" \"Glossator\""
            .formatted(escaped(name().toUpperCase(Locale.ROOT)), escaped(version)));
    lines.add(".SH NAME");
    List<String> description = plain(command.usageMessage().description());
    lines.add(escaped(name()) + " \\- " + escaped(first(description)));
    lines.add(".SH SYNOPSIS");
    lines.add(".nf");
    // Picocli breaks the synopsis for the screen; man(1) breaks it again for its own.
    new CommandLine.Help(command, CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .synopsis(0)
        .lines()
        .map(String::strip)
        .forEach(line -> lines.add(escaped(line)));
    lines.add(".fi");
    lines.add(".SH DESCRIPTION");
    description.forEach(line -> lines.add(line.isEmpty() ? ".PP" : escaped(line)));
    parameters(lines);
    options(lines);
    commands(lines);
    exits(lines);
    if (command.parent() != null) {
      lines.add(".SH SEE ALSO");
      lines.add(".BR %s (1)".formatted(escaped(command.parent().qualifiedName("-"))));
    }
    return String.join("\n", lines) + "\n";
  }

  private void parameters(List<String> lines) {
    if (!command.positionalParameters().isEmpty()) {
      lines.add(".SH ARGUMENTS");
    }
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      entry(lines, "\\fI" + escaped(parameter.paramLabel()) + "\\fR", plain(parameter));
    }
  }

  private void options(List<String> lines) {
    Map<String, OptionSpec> sorted = new TreeMap<>();
    command.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> sorted.put(option.longestName(), option));
    if (!sorted.isEmpty()) {
      lines.add(".SH OPTIONS");
    }
    for (OptionSpec option : sorted.values()) {
      String names = "\\fB" + escaped(String.join(", ", option.names())) + "\\fR";
      boolean valued = option.arity().max() > 0;
      entry(
          lines,
          valued ? names + " \\fI" + escaped(option.paramLabel()) + "\\fR" : names,
          plain(option));
    }
  }

  private void commands(List<String> lines) {
    if (!command.subcommands().isEmpty()) {
      lines.add(".SH COMMANDS");
    }
    command.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(sub -> !sub.usageMessage().hidden())
        .forEach(
            sub ->
                entry(
                    lines,
                    ".BR %s (1)".formatted(escaped(sub.qualifiedName("-"))),
                    List.of(first(plain(sub.usageMessage().description())))));
  }

  private static void exits(List<String> lines) {
    lines.add(".SH EXIT STATUS");
    for (Exit exit : Exit.values()) {
      entry(lines, "\\fB" + exit.code() + "\\fR", List.of(exit.meaning()));
    }
  }

  private static void entry(List<String> lines, String head, List<String> text) {
    lines.add(".TP");
    lines.add(head);
    text.forEach(line -> lines.add(escaped(line)));
  }

  private static List<String> plain(ArgSpec argument) {
    return plain(argument.description());
  }

  /** Without the marks that picocli turns into colours. */
  private static List<String> plain(String[] texts) {
    return List.of(texts).stream().map(text -> Ansi.OFF.text(text).toString()).toList();
  }

  private static String first(List<String> description) {
    String line = description.isEmpty() ? "" : description.getFirst();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  /** A backslash, a hyphen that may be copied, and a line that would be a request. */
  private static String escaped(String text) {
    String safe = text.replace("\\", "\\e").replace("-", "\\-");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
