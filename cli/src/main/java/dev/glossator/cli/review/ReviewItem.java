// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.text.Amounts;

/**
 * One suggestion in the queue.
 *
 * @param table the table it belongs to
 * @param suggestion what is suggested
 */
record ReviewItem(CatalogueTable table, Suggestion suggestion) {

  Field field() {
    return suggestion.field();
  }

  /** The column, or the table itself. */
  String subject() {
    return field().ofTable() ? "(table)" : table.columns().get(field().column()).name();
  }

  String value() {
    return suggestion.best().value();
  }

  double confidence() {
    return suggestion.best().confidence();
  }

  /** Whether it may be taken together with all others that are as sure. */
  boolean sure() {
    return !suggestion.humanText() && confidence() >= Amounts.SURE;
  }

  /** Whether the same decision may serve both: the same kind of text about columns of one name. */
  boolean sibling(ReviewItem other) {
    return !field().ofTable()
        && field().kind() == other.field().kind()
        && !other.field().ofTable()
        && subject().equalsIgnoreCase(other.subject());
  }
}
