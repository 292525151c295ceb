// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import dev.glossator.cli.shell.Surroundings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;

/** The {@code glossator} command: the only place that reads the clock and ends the process. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Surroundings surroundings =
        Surroundings.ofProcess(
            new Surroundings.Streams(
                System.in, utf8(FileDescriptor.out, 1 << 14), utf8(FileDescriptor.err, 1 << 10)),
            new Surroundings.Chance(InstantSource.system(), () -> UUID.randomUUID().toString()));
    Program program = new Program(surroundings);
    Runtime.getRuntime().addShutdownHook(new Thread(program::interrupted, "interrupted"));
    System.exit(program.run(arguments));
  }

  /** Glossator's texts hold more than a C locale can say; every terminal in use reads UTF-8. */
  private static PrintStream utf8(FileDescriptor descriptor, int buffer) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), buffer),
        true,
        StandardCharsets.UTF_8);
  }
}
