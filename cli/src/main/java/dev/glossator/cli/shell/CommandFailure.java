// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

/** Ends a command with one line for the person and an exit code for the script. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Exit exit;

  public CommandFailure(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  public CommandFailure(Exit exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  public static CommandFailure wrongCall(String message) {
    return new CommandFailure(Exit.WRONG_CALL, message);
  }

  public static CommandFailure unreachable(String message) {
    return new CommandFailure(Exit.UNREACHABLE, message);
  }

  public static CommandFailure refused(String message) {
    return new CommandFailure(Exit.REFUSED, message);
  }

  public Exit exit() {
    return exit;
  }
}
