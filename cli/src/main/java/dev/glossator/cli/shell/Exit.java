// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

/** The exit codes that scripts rely on. */
public enum Exit {
  /** Done, also where the product abstains. */
  DONE(0, "Done, also where nothing is proposed."),
  /** A table was skipped or a target failed. */
  PARTLY(1, "A table was skipped or a target failed; which one is said."),
  /** The call is wrong. */
  WRONG_CALL(2, "The call is wrong; how it should be is said."),
  /** The server or the source cannot be reached. */
  UNREACHABLE(3, "The server or the source cannot be reached."),
  /** Refused: rights, quota, budget. */
  REFUSED(4, "Refused: rights, quota, budget."),
  /** Interrupted, with the catalogue consistent. */
  INTERRUPTED(130, "Interrupted; the catalogue is consistent, and how to go on is said.");

  private final int code;
  private final String meaning;

  Exit(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  /** What it tells, in a sentence. */
  public String meaning() {
    return meaning;
  }
}
