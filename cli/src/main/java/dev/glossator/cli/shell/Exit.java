// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

/** The exit codes that scripts rely on. */
public enum Exit {
  /** Done, also where the product abstains. */
  DONE(0),
  /** A table was skipped or a target failed. */
  PARTLY(1),
  /** The call is wrong. */
  WRONG_CALL(2),
  /** The server or the source cannot be reached. */
  UNREACHABLE(3),
  /** Refused: rights, quota, budget. */
  REFUSED(4),
  /** Interrupted, with the catalogue consistent. */
  INTERRUPTED(130);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
