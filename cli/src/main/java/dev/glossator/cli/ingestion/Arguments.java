// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.ingestion;

import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Surroundings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Sources as people name them. */
public final class Arguments {

  private Arguments() {}

  /** The argument, a relative path seen from the working directory. */
  public static String source(Surroundings surroundings, String argument) {
    if (argument.isBlank()) {
      throw CommandFailure.wrongCall("SOURCE is empty: name a file, a folder or a database");
    }
    if (argument.matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
      return argument;
    }
    try {
      return surroundings.resolve(Path.of(argument)).toString();
    } catch (InvalidPathException e) {
      // The source names what is wrong with it.
      return argument;
    }
  }
}
