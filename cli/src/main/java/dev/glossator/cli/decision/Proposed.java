// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.select.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which suggestions a command is about.
 *
 * @param selection tables and columns
 * @param kinds kinds of texts
 * @param threshold least confidence
 * @param humanToo whether also those beside a text that a person wrote
 */
public record Proposed(
    Selection selection, Set<FieldKind> kinds, double threshold, boolean humanToo) {

  public Proposed {
    kinds = Set.copyOf(kinds);
  }

  /** Those of a table in reading order: the table's own first, then column by column. */
  public List<Suggestion> of(CatalogueTable table) {
    List<Suggestion> found = new ArrayList<>();
    for (int column = Field.TABLE; column < table.columns().size(); column++) {
      for (FieldKind kind : FieldKind.values()) {
        table
            .suggestion(new Field(kind, column))
            .filter(s -> wanted(table, s))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean wanted(CatalogueTable table, Suggestion suggestion) {
    Field field = suggestion.field();
    boolean selected =
        field.ofTable()
            ? selection.wholeTable(table.schema(), table.table())
            : selection.column(
                table.schema(), table.table(), table.columns().get(field.column()).name());
    return selected
        && kinds.contains(field.kind())
        && suggestion.best().confidence() >= threshold
        && (humanToo || !suggestion.humanText());
  }
}
