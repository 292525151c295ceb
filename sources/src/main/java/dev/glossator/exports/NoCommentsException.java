// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

/** The engine of a source keeps no comments on tables and columns. */
public final class NoCommentsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoCommentsException(String kind) {
    super(
        (kind.equals("sqlite") ? "SQLite keeps" : "files of kind " + kind + " keep")
            + " no comments on tables and columns; use --to csv or --to markdown instead");
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
