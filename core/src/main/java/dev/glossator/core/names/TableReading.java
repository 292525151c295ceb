// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.List;
import java.util.Optional;

/**
 * The readings of a whole table, made together so that its columns speak for one another.
 *
 * @param table reading of the table's name
 * @param columns one for each column, in order
 */
public record TableReading(NameReading table, List<NameReading> columns) {
  public TableReading {
    columns = List.copyOf(columns);
  }

  /**
   * The language the identifiers are written in where the product has no words of it and the
   * organisation's dictionaries leave something unread; empty otherwise.
   */
  public Optional<String> languageNotCovered() {
    boolean left =
        columns.stream()
            .flatMap(c -> c.best().parts().stream())
            .anyMatch(p -> p.kept() && p.piece().codePointCount(0, p.piece().length()) > 1);
    return LanguageRecogniser.ENGLISH.equals(table.language()) || !left
        ? Optional.empty()
        : Optional.of(table.language());
  }
}
