// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

/** The engine of a source keeps no comments on tables and columns. */
public final class NoCommentsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoCommentsException(String kind) {
    super(
        switch (kind) {
          case "dbt" -> "a dbt project keeps its texts in properties files; use --to dbt instead";
          case "sqlite" ->
              "SQLite keeps no comments on tables and columns; use --to csv or --to markdown instead";
          case String files ->
              "files of kind "
                  + files
                  + " keep no comments on tables and columns; use --to csv or --to markdown instead";
        });
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
