// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.logs;

import java.util.Map;

/**
 * What is logged, how and where.
 *
 * @param json one JSON object a line, a line for each request among them; else text for people
 * @param debug also what only helps to find a fault, and each request in text as well
 * @param toStandardError rather than to files in the data folder
 */
public record LogOptions(boolean json, boolean debug, boolean toStandardError) {

  /**
   * What GLOSSATOR_LOG_FORMAT (text, json), GLOSSATOR_LOG (debug) and GLOSSATOR_LOG_TO (folder,
   * stderr) say.
   *
   * @throws IllegalArgumentException where a format or a place is none of these
   */
  public static LogOptions of(Map<String, String> environment) {
    return new LogOptions(
        isSecond(environment, "GLOSSATOR_LOG_FORMAT", "text", "json"),
        "debug".equalsIgnoreCase(environment.get("GLOSSATOR_LOG")),
        isSecond(environment, "GLOSSATOR_LOG_TO", "folder", "stderr"));
  }

  private static boolean isSecond(
      Map<String, String> environment, String name, String first, String second) {
    String asked = environment.getOrDefault(name, "");
    if (asked.isEmpty() || asked.equals(first)) {
      return false;
    }
    if (asked.equals(second)) {
      return true;
    }
    throw new IllegalArgumentException(name + " is " + asked + ": give " + first + " or " + second);
  }

  boolean requests() {
    return json || debug;
  }
}
