// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.keys;

import dev.glossator.cli.shell.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code glossator key}: who may come in. */
@Command(
    name = "key",
    aliases = "keys",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "create|list|rotate|revoke",
    description = "Makes, lists, rotates and revokes access keys.")
public final class KeyCommand {

  private KeyCommand() {}

  /** The command with its subcommands. */
  public static CommandLine create(Surroundings surroundings) {
    return new CommandLine(new KeyCommand())
        .addSubcommand(new KeyCreateCommand(surroundings))
        .addSubcommand(new KeyListCommand(surroundings))
        .addSubcommand(new KeyRotateCommand(surroundings))
        .addSubcommand(new KeyRevokeCommand(surroundings));
  }
}
