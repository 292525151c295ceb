// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.house;

import java.util.List;

/**
 * A snapshot of an organisation's own words. Entries of the asset's own project come before those
 * of its domain, and nothing crosses domains.
 *
 * @param version grows with every change in the domain
 * @param accepted names that people accepted or wrote
 * @param dictionary imported dictionaries
 */
public record HouseLanguage(
    long version, List<AcceptedName> accepted, List<DictionaryEntry> dictionary) {

  /** A domain in which nothing has been accepted yet. */
  public static final HouseLanguage EMPTY = new HouseLanguage(0, List.of(), List.of());

  public HouseLanguage {
    accepted = List.copyOf(accepted);
    dictionary = List.copyOf(dictionary);
  }

  /**
   * A name that a person accepted or wrote for a column.
   *
   * @param table technical name of the table
   * @param column technical name of the column
   * @param value the business name
   * @param ownProject whether it comes from the asset's own project
   */
  public record AcceptedName(String table, String column, String value, boolean ownProject) {}

  /**
   * An entry of an imported dictionary.
   *
   * @param key an abbreviation, or a whole column name when {@code wholeName}
   * @param expansion what it stands for
   * @param wholeName whether {@code key} is a column's whole name
   */
  public record DictionaryEntry(String key, String expansion, boolean wholeName) {}
}
