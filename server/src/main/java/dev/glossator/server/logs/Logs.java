// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import dev.glossator.store.sql.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sends everything that is logged to files in the data folder, one line a record. */
final class Logs implements AutoCloseable {
  private static final int BYTES_MAX = 10_000_000;
  private static final int FILES = 5;

  /** Held here, since the library forgets a logger, and its level, that nobody holds. */
  private static final Logger OURS = Logger.getLogger("dev.glossator");

  private final Logger root = Logger.getLogger("");
  private final Handler[] before = root.getHandlers();
  private final FileHandler file;

  private Logs(FileHandler file) {
    this.file = file;
  }

  /** With GLOSSATOR_LOG=debug there is a line for each request. */
  static Logs in(Path directory) {
    boolean debug = "debug".equalsIgnoreCase(System.getenv("GLOSSATOR_LOG"));
    OURS.setLevel(debug ? Level.FINE : Level.INFO);
    try {
      Files.createDirectories(directory);
      FileHandler file =
          new FileHandler(directory.resolve("glossator.%g.log").toString(), BYTES_MAX, FILES, true);
      file.setEncoding("UTF-8");
      file.setFormatter(new Line());
      file.setLevel(Level.ALL);
      Logs logs = new Logs(file);
      for (Handler handler : logs.before) {
        logs.root.removeHandler(handler);
      }
      logs.root.addHandler(file);
      return logs;
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write logs into " + directory, failure);
    }
  }

  @Override
  public void close() {
    root.removeHandler(file);
    file.close();
    for (Handler handler : before) {
      root.addHandler(handler);
    }
  }

  /** Time, level, place, text; a fault brings its trace, which no user sees. */
  private static final class Line extends Formatter {
    @Override
    public String format(LogRecord line) {
      StringBuilder text = new StringBuilder();
      text.append(line.getInstant())
          .append(' ')
          .append(line.getLevel().getName())
          .append(' ')
          .append(line.getLoggerName())
          .append(' ')
          .append(formatMessage(line).replace('\n', ' '))
          .append('\n');
      for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
        text.append("  ").append(cause.getClass().getName()).append(": ");
        text.append(StoreException.loggable(cause).replace('\n', ' ')).append('\n');
        for (StackTraceElement frame : cause.getStackTrace()) {
          text.append("    at ").append(frame).append('\n');
        }
      }
      return text.toString();
    }
  }
}
