// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The process a command runs in, as far as a command may see it; tests put their own in its place.
 */
public final class Surroundings {

  private final Streams streams;
  private final Map<String, String> environment;
  private final Path directory;
  private final Chance chance;
  private final Supplier<Screen> measure;
  private final List<Runnable> interruptions = new ArrayList<>();
  private @Nullable Screen screen;
  private volatile String goOn = "nothing is half done; the same command goes on";

  /**
   * The three standard streams.
   *
   * @param in what a person or a pipe types
   * @param out results
   * @param err progress of what is not a result, and complaints
   */
  public record Streams(InputStream in, PrintStream out, PrintStream err) {}

  /**
   * What differs from one call to the next.
   *
   * @param clock the time
   * @param tokens texts that were never given before
   */
  public record Chance(InstantSource clock, Supplier<String> tokens) {}

  public Surroundings(
      Streams streams,
      Map<String, String> environment,
      Path directory,
      Chance chance,
      Supplier<Screen> measure) {
    this.streams = streams;
    this.environment = Map.copyOf(environment);
    this.directory = directory;
    this.chance = chance;
    this.measure = measure;
  }

  /** Those of the running process. */
  public static Surroundings ofProcess(Streams streams, Chance chance) {
    Map<String, String> environment = System.getenv();
    return new Surroundings(
        streams, environment, Path.of(""), chance, () -> Screen.ofProcess(environment));
  }

  public PrintStream out() {
    return streams.out();
  }

  public PrintStream err() {
    return streams.err();
  }

  public InputStream in() {
    return streams.in();
  }

  public Map<String, String> environment() {
    return environment;
  }

  /** The path as the person meant it: relative ones start at the working directory. */
  public Path resolve(Path path) {
    return directory.resolve(path);
  }

  public InstantSource clock() {
    return chance.clock();
  }

  /** Tokens under which a repeated request has no second effect. */
  public Supplier<String> tokens() {
    return chance.tokens();
  }

  /** Measured on first use only: commands that print for scripts never pay for it. */
  public synchronized Screen screen() {
    if (screen == null) {
      screen = measure.get();
    }
    return screen;
  }

  /** Sets what a person who interrupts is told. */
  public void whenInterrupted(String message) {
    goOn = message;
  }

  /** How to go on after an interruption. */
  public String goOn() {
    return goOn;
  }

  /** Adds what must be done when the person interrupts; done in reverse order. */
  public synchronized void onInterrupt(Runnable action) {
    interruptions.addFirst(action);
  }

  /** Takes an action away again, its resource being closed. */
  public synchronized void settled(Runnable action) {
    interruptions.remove(action);
  }

  /** Does what {@link #onInterrupt} collected, each once. */
  public void interrupted() {
    List<Runnable> actions;
    synchronized (this) {
      actions = List.copyOf(interruptions);
      interruptions.clear();
    }
    actions.forEach(Runnable::run);
  }
}
