// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.exporting;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.decision.Proposed;
import dev.glossator.cli.decision.SheetKey;
import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.select.Selection;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.text.Amounts;
import dev.glossator.exports.ReviewRow;
import java.util.EnumSet;
import java.util.List;

/** The lines of a sheet on which people decide. */
final class Sheet {
  private final Session session;
  private final Proposed proposed;
  private final TermNames terms;

  Sheet(Session session, Selection selection) {
    this.session = session;
    this.proposed = new Proposed(selection, EnumSet.allOf(FieldKind.class), 0, false);
    this.terms = session.termNames();
  }

  List<ReviewRow> rows(CatalogueTable table) {
    return proposed.of(table).stream().map(s -> row(table, s)).toList();
  }

  private ReviewRow row(CatalogueTable table, Suggestion suggestion) {
    Field field = suggestion.field();
    boolean ofTerms = field.kind() == FieldKind.TERMS;
    String value = suggestion.best().value();
    String now = table.now(field);
    return new ReviewRow(
        table.qualifiedName(),
        field.ofTable() ? "" : table.columns().get(field.column()).name(),
        field.ofTable() ? "" : table.columns().get(field.column()).type(),
        field.kind().word(),
        ofTerms ? terms.ofList(now) : now,
        ofTerms ? terms.of(value) : value,
        Amounts.confidence(suggestion.best().confidence()),
        SheetKey.of(session.domain(), table.id(), table.revision(), field, value).toString(),
        ReviewRow.Verdict.OPEN);
  }
}
