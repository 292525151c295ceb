// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;

/** The {@code glossator} command: the only place that reads the clock and ends the process. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    StandardOutput results = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Surroundings surroundings =
        Surroundings.ofProcess(
            new Surroundings.Streams(
                System.in,
                utf8(results, 1 << 14),
                utf8(new FileOutputStream(FileDescriptor.err), 1 << 10)),
            new Surroundings.Chance(InstantSource.system(), () -> UUID.randomUUID().toString()));
    Program program = new Program(surroundings);
    Runtime.getRuntime().addShutdownHook(new Thread(program::interrupted, "interrupted"));
    int code = program.run(arguments);
    if (results.incomplete()) {
      surroundings.err().println("glossator: standard output cannot be written: is the disk full?");
      code = code == Exit.DONE.code() ? Exit.PARTLY.code() : code;
    }
    System.exit(code);
  }

  /** Glossator's texts hold more than a C locale can say; every terminal in use reads UTF-8. */
  private static PrintStream utf8(OutputStream stream, int buffer) {
    return new PrintStream(new BufferedOutputStream(stream, buffer), true, StandardCharsets.UTF_8);
  }
}
