// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import org.jspecify.annotations.Nullable;

/**
 * One proposal on a sheet on which people decide.
 *
 * @param table as people call it, with its schema
 * @param column its column; empty for the table itself
 * @param type the column's type
 * @param kind name, description or terms
 * @param now what stands there
 * @param proposed what is proposed
 * @param confidence how likely it is taken as it is
 * @param key what the row is about, in a form that people leave alone
 * @param verdict what was decided
 */
public record ReviewRow(
    String table,
    String column,
    String type,
    String kind,
    String now,
    String proposed,
    @Nullable String confidence,
    String key,
    Verdict verdict) {

  /**
   * What a person wrote beside a proposal.
   *
   * @param decision accept, reject, or empty while it is open
   * @param editedValue the person's own words instead of the proposed ones
   * @param decidedBy who decided
   * @param comment whatever they want to say about it
   */
  public record Verdict(String decision, String editedValue, String decidedBy, String comment) {

    /** Nothing is decided. */
    public static final Verdict OPEN = new Verdict("", "", "", "");
  }

  /** The place as people say it. */
  public String place() {
    return (column.isEmpty() ? table : table + "." + column) + " " + kind;
  }
}
