// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.logs;

import dev.glossator.contract.codec.JsonWriter;
import dev.glossator.store.sql.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Writes a record with the fields of its work. Of an exception it gives class and frames, and its
 * text only where that cannot quote what a caller sent or a row holds; the texts of drivers, which
 * can, are left out everywhere.
 */
abstract class LogLine extends Formatter {
  private static final List<String> DRIVERS =
      List.of("org.postgresql", "org.sqlite", "org.duckdb", "org.mariadb");

  private static final int FRAMES_MAX = 40;

  String message(LogRecord line) {
    String logger = String.valueOf(line.getLoggerName());
    return DRIVERS.stream().anyMatch(logger::startsWith)
        ? "a driver's text, left out"
        : formatMessage(line);
  }

  static String level(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARNING";
    }
    return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }

  static List<Throwable> chain(LogRecord line) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
      chain.add(cause);
    }
    return chain;
  }

  /** For people: one line a record, a fault's trace indented below. */
  static final class Text extends LogLine {
    @Override
    public String format(LogRecord line) {
      StringBuilder text = new StringBuilder();
      text.append(line.getInstant()).append(' ').append(level(line.getLevel()));
      text.append(' ').append(line.getLoggerName());
      text.append(' ').append(message(line).replace('\n', ' '));
      LogContext.fields()
          .forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
      text.append('\n');
      for (Throwable cause : chain(line)) {
        text.append("  ").append(cause.getClass().getName());
        StoreException.loggable(cause)
            .ifPresent(words -> text.append(": ").append(words.replace('\n', ' ')));
        text.append('\n');
        for (StackTraceElement frame : cause.getStackTrace()) {
          text.append("    at ").append(frame).append('\n');
        }
      }
      return text.toString();
    }
  }

  /** For programs: one JSON object a line. */
  static final class Json extends LogLine {
    private final String node;

    Json(String node) {
      this.node = node;
    }

    @Override
    public String format(LogRecord line) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("time", line.getInstant().toString());
      fields.put("level", level(line.getLevel()));
      fields.put("logger", String.valueOf(line.getLoggerName()));
      fields.put("node", node);
      String thread = Thread.currentThread().getName();
      if (!thread.isEmpty()) {
        fields.put("thread", thread);
      }
      fields.put("message", message(line));
      fields.putAll(LogContext.fields());
      List<Throwable> chain = chain(line);
      return JsonWriter.document(
                  out -> {
                    out.beginStructure();
                    fields.forEach((name, value) -> out.member(name, value, LogLine::field));
                    if (!chain.isEmpty()) {
                      out.member("exception", chain, JsonWriter.list(LogLine::exception));
                    }
                    out.endStructure();
                  })
              .text()
          + "\n";
    }
  }

  private static void field(JsonWriter out, Object value) {
    switch (value) {
      case Integer number -> out.integer(number);
      case Double number -> out.doubleFloating(number);
      default -> out.string(value.toString());
    }
  }

  private static void exception(JsonWriter out, Throwable cause) {
    List<String> frames = new ArrayList<>();
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (frames.size() < FRAMES_MAX) {
        frames.add(frame.toString());
      }
    }
    out.beginStructure();
    out.member("type", cause.getClass().getName(), JsonWriter::string);
    out.member("message", StoreException.loggable(cause).orElse(null), JsonWriter::string);
    out.member("at", frames, JsonWriter.list(JsonWriter::string));
    out.endStructure();
  }
}
