// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import dev.glossator.cli.shell.Screen;
import dev.glossator.cli.shell.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Runs commands in this process and keeps what they print. */
final class TestingShell {

  private final AtomicLong tokens = new AtomicLong();
  private final Path directory;
  private final Map<String, String> environment;

  /** What a command left. */
  record Outcome(int exit, String out, String err) {}

  TestingShell(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = environment;
  }

  TestingShell(Path directory) {
    this(directory, Map.of());
  }

  Outcome run(String... arguments) {
    return run(() -> Screen.of(false, 0, environment), arguments);
  }

  Outcome run(Supplier<Screen> screen, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Streams(
                new ByteArrayInputStream(new byte[0]), printer(out), printer(err)),
            environment,
            directory,
            new Surroundings.Chance(
                InstantSource.system(), () -> "token-" + tokens.incrementAndGet()),
            screen);
    int exit = new Program(surroundings).run(arguments);
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
