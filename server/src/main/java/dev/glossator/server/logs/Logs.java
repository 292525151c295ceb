// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends everything that is logged to files in the data folder, or to standard error. */
public final class Logs implements AutoCloseable {
  /** The name of the logger that has a line for each request. */
  public static final String REQUESTS = "dev.glossator.requests";

  private static final int BYTES_MAX = 10_000_000;
  private static final int FILES = 5;

  /** Held here, since the library forgets a logger, and its level, that nobody holds. */
  private static final Logger OURS = Logger.getLogger("dev.glossator");

  private static final Logger EACH_REQUEST = Logger.getLogger(REQUESTS);

  private final Logger root = Logger.getLogger("");
  private final Handler[] before = root.getHandlers();
  private final Handler handler;

  private Logs(Handler handler) {
    this.handler = handler;
  }

  /**
   * Logs from now on, until it is closed.
   *
   * @param node this process's name for itself
   * @throws UncheckedIOException where the folder cannot be written
   */
  public static Logs open(Path directory, LogOptions options, String node) {
    OURS.setLevel(options.debug() ? Level.FINE : Level.INFO);
    EACH_REQUEST.setLevel(options.requests() ? Level.INFO : Level.OFF);
    try {
      Handler handler = options.toStandardError() ? new ConsoleHandler() : file(directory);
      handler.setEncoding("UTF-8");
      handler.setFormatter(options.json() ? new LogLine.Json(node) : new LogLine.Text());
      handler.setLevel(Level.ALL);
      Logs logs = new Logs(handler);
      for (Handler other : logs.before) {
        logs.root.removeHandler(other);
      }
      logs.root.addHandler(handler);
      return logs;
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write logs into " + directory, failure);
    }
  }

  private static FileHandler file(Path directory) throws IOException {
    Files.createDirectories(directory);
    return new FileHandler(
        directory.resolve("glossator.%g.log").toString(), BYTES_MAX, FILES, true);
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    handler.close();
    for (Handler other : before) {
      root.addHandler(other);
    }
  }
}
