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
 * @param terms names of the glossary terms in use
 * @param style how names are written
 */
public record HouseLanguage(
    long version,
    List<AcceptedName> accepted,
    List<DictionaryEntry> dictionary,
    List<String> terms,
    NameStyle style) {

  /** A domain in which nothing has been accepted yet. */
  public static final HouseLanguage EMPTY = new HouseLanguage(0, List.of(), List.of());

  public HouseLanguage {
    accepted = List.copyOf(accepted);
    dictionary = List.copyOf(dictionary);
    terms = List.copyOf(terms);
  }

  /** Words of an organisation without glossary terms. */
  public HouseLanguage(
      long version, List<AcceptedName> accepted, List<DictionaryEntry> dictionary) {
    this(version, accepted, dictionary, List.of(), NameStyle.TITLE);
  }

  /** The same with other accepted names. */
  public HouseLanguage withAccepted(List<AcceptedName> others) {
    return new HouseLanguage(version, others, dictionary, terms, style);
  }

  /** The same with the names of glossary terms. */
  public HouseLanguage withTerms(List<String> names) {
    return new HouseLanguage(version, accepted, dictionary, names, style);
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
