// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

final class ManualPageTest {

  @Command(
      name = "weigh",
      description = {"Weighs a thing.", ".hidden things too; a \\ and a - stay."})
  static final class Weigh {
    @Option(
        names = {"-u", "--unit"},
        paramLabel = "UNIT",
        description = "kg or lb.")
    String unit = "";

    @Option(names = "--secret", hidden = true, description = "Nobody's business.")
    boolean secret;

    @Parameters(paramLabel = "THING", description = "What to weigh.")
    String thing = "";
  }

  private static String page() {
    CommandSpec root = CommandSpec.create().name("tool");
    CommandLine weigh = new CommandLine(new Weigh());
    new CommandLine(root).addSubcommand(weigh);
    return new ManualPage(weigh.getCommandSpec(), "1.0").text();
  }

  @Test
  void tellsWhatTheCommandTells() {
    assertThat(page())
        .contains("tool\\-weigh \\- Weighs a thing\n")
        .contains(".TP\n\\fITHING\\fR\nWhat to weigh.\n")
        .contains(".TP\n\\fB\\-u, \\-\\-unit\\fR \\fIUNIT\\fR\nkg or lb.\n")
        .contains(".TP\n\\fB130\\fR\n")
        .contains(".BR tool (1)")
        .doesNotContain("secret");
  }

  @Test
  void aLineThatBeginsWithADotIsText() {
    assertThat(page()).contains("\n\\&.hidden things too; a \\e and a \\- stay.\n");
  }
}
