// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

/**
 * Something that was not as expected, told in words that hold no value of the data.
 *
 * @param subject the file or table
 * @param message what is wrong, what was expected, and the way out
 * @param skipped whether the subject was left out because of it
 */
public record Problem(String subject, String message, boolean skipped) {

  public static Problem skipped(String subject, String message) {
    return new Problem(subject, message, true);
  }

  public static Problem note(String subject, String message) {
    return new Problem(subject, message, false);
  }

  @Override
  public String toString() {
    return subject + ": " + message + (skipped ? " (skipped)" : "");
  }
}
