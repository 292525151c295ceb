// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

/**
 * A source or one of its tables cannot be read. The message is written by us from codes and
 * positions, never taken from a driver, whose texts quote rows.
 */
public final class SourceException extends RuntimeException {

  /** Who can do something about it. */
  public enum Kind {
    /** The argument names no source. */
    WRONG_ARGUMENT,
    /** The source is not there or does not answer. */
    UNREACHABLE,
    /** The source refuses the user. */
    REFUSED,
    /** The source is there, but not what it should be. */
    UNREADABLE
  }

  private static final long serialVersionUID = 1;

  private final Kind kind;

  public SourceException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  public static SourceException unreadable(String message) {
    return new SourceException(Kind.UNREADABLE, message);
  }
}
