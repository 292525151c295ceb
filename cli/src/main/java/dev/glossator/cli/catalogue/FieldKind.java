// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.catalogue;

/** What is written about a table or a column. */
public enum FieldKind {
  NAME("name", "name", "columnName"),
  DESCRIPTION("description", "summary", "columnDescription"),
  TERMS("terms", "glossaryTerms", "glossaryTerms");

  private final String word;
  private final String tablePath;
  private final String columnPath;

  FieldKind(String word, String tablePath, String columnPath) {
    this.word = word;
    this.tablePath = tablePath;
    this.columnPath = columnPath;
  }

  /** As people call it. */
  public String word() {
    return word;
  }

  String tablePath() {
    return tablePath;
  }

  String columnPath() {
    return columnPath;
  }
}
