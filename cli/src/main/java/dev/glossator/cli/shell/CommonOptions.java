// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that every command takes. */
public final class CommonOptions {

  /** How a result is shown. */
  public enum Output {
    table,
    json
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the catalogue (default: ./.glossator).")
  private Path data = Path.of(".glossator");

  @Option(
      names = "--output",
      paramLabel = "table|json",
      description = "How results are shown (default: table).")
  private Output output = Output.table;

  @Option(names = "--verbose", description = "Print stack traces when something goes wrong.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  private boolean help;

  public boolean help() {
    return help;
  }

  public Path data() {
    return data;
  }

  /** How another command is called on the same folder. */
  public String command(String name) {
    boolean usual = data.equals(Path.of(".glossator"));
    return "glossator " + name + (usual ? "" : " --data " + data);
  }

  public boolean json() {
    return output == Output.json;
  }

  public boolean verbose() {
    return verbose;
  }
}
