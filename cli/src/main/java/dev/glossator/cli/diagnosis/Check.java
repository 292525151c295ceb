// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.diagnosis;

/**
 * One thing looked at.
 *
 * @param subject what
 * @param verdict whether it is fit
 * @param says what was found and, where it is not fit, the way out
 */
record Check(String subject, Verdict verdict, String says) {

  /** How fit something is. */
  enum Verdict {
    GOOD,
    LIMITED,
    BAD
  }

  static Check good(String subject, String says) {
    return new Check(subject, Verdict.GOOD, says);
  }

  static Check limited(String subject, String says) {
    return new Check(subject, Verdict.LIMITED, says);
  }

  static Check bad(String subject, String says) {
    return new Check(subject, Verdict.BAD, says);
  }
}
