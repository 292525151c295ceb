// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.exporting;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.CatalogueTable.Column;
import dev.glossator.cli.catalogue.CatalogueTable.Text;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.json.JsonView;
import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.select.Selection;
import dev.glossator.cli.session.Session;
import dev.glossator.contract.model.PredictionDecision;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.exports.ExportedColumn;
import dev.glossator.exports.ExportedTable;
import dev.glossator.exports.ExportedTable.Relation;
import dev.glossator.exports.ExportedTexts;
import dev.glossator.exports.ExportedTexts.Decided;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns tables of the catalogue into what an export writes. */
final class Exports {

  private final Session session;
  private final Selection selection;
  private final ExportedTexts.State state;
  private final TermNames terms;
  private boolean withDecisions;

  Exports(Session session, Selection selection, ExportedTexts.State state) {
    this.session = session;
    this.selection = selection;
    this.state = state;
    this.terms = session.termNames();
  }

  /** Also says who decided. */
  Exports withDecisions() {
    withDecisions = true;
    return this;
  }

  /**
   * The table; empty when nothing is written about it or its columns.
   *
   * @param sql whether it must be known what the table is in its database
   * @param bare whether a table about which nothing is written counts too
   */
  Optional<ExportedTable> table(CatalogueTable table, boolean sql, boolean bare) {
    boolean whole = selection.wholeTable(table.schema(), table.table());
    ExportedTexts own = whole ? texts(table, Field.TABLE) : ExportedTexts.NONE;
    Map<Integer, ExportedTexts> ofColumns = new TreeMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (selection.column(table.schema(), table.table(), table.columns().get(i).name())) {
        ofColumns.put(i, texts(table, i));
      }
    }
    if (!bare && own.isEmpty() && ofColumns.values().stream().allMatch(ExportedTexts::isEmpty)) {
      return Optional.empty();
    }
    List<PredictionItem> predictions =
        withDecisions ? session.catalogue().predictions(table.id()) : List.of();
    List<ExportedColumn> columns = new ArrayList<>();
    ofColumns.forEach(
        (i, texts) -> {
          Column column = table.columns().get(i);
          columns.add(
              new ExportedColumn(
                  column.name(), column.type(), texts.decidedBy(decided(predictions, i))));
        });
    return Optional.of(
        new ExportedTable(
            kind(table),
            table.schema(),
            table.table(),
            sql ? relation(table) : Relation.TABLE,
            whole ? own.decidedBy(decided(predictions, Field.TABLE)) : own,
            columns));
  }

  private ExportedTexts texts(CatalogueTable table, int column) {
    if (state == ExportedTexts.State.PROPOSED) {
      return new ExportedTexts(
          proposed(table, new Field(FieldKind.NAME, column)),
          proposed(table, new Field(FieldKind.DESCRIPTION, column)),
          table
              .suggestion(new Field(FieldKind.TERMS, column))
              .filter(s -> !s.humanText())
              .map(s -> List.of(terms.of(s.best().value())))
              .orElse(List.of()),
          state);
    }
    Text text = column == Field.TABLE ? table.text() : table.columns().get(column).text();
    return new ExportedTexts(
        text.name(), text.description(), text.terms().stream().map(terms::of).toList(), state);
  }

  /** Of what was taken; what was left aside has no text that it could stand beside. */
  private static Decided decided(List<PredictionItem> predictions, int column) {
    Set<String> people = new LinkedHashSet<>();
    List<String> comments = new ArrayList<>();
    for (PredictionItem item : predictions) {
      Field field = Field.parse(item.predictionTarget()).orElse(null);
      if (field == null || field.column() != column || item.decidedBy() == null) {
        continue;
      }
      if (item.decision() == PredictionDecision.ACCEPTED
          || item.decision() == PredictionDecision.EDITED) {
        people.add(item.attributedTo() == null ? item.decidedBy() : item.attributedTo());
        if (item.comment() != null) {
          comments.add(field.kind().word() + ": " + item.comment());
        }
      }
    }
    return new Decided(String.join("; ", people), String.join("; ", comments));
  }

  private static String proposed(CatalogueTable table, Field field) {
    return table
        .suggestion(field)
        .filter(s -> !s.humanText())
        .map(Suggestion::best)
        .map(c -> c.value())
        .orElse("");
  }

  private static String kind(CatalogueTable table) {
    int colon = table.externalIdentifier().indexOf(':');
    return colon < 0 ? "tables of unknown origin" : table.externalIdentifier().substring(0, colon);
  }

  /** Where the source of the table lies, as its evidence says; empty where it says nothing. */
  String location(CatalogueTable table) {
    return origin(table).get("location").text();
  }

  /** Only the evidence knows whether a comment must say TABLE, VIEW or more. */
  private Relation relation(CatalogueTable table) {
    JsonView origin = origin(table);
    return switch (origin.get("relation").text()) {
      case "materialized_view" -> Relation.MATERIALIZED_VIEW;
      case "foreign_table" -> Relation.FOREIGN_TABLE;
      case String plain -> origin.get("view").truth() ? Relation.VIEW : Relation.TABLE;
    };
  }

  private JsonView origin(CatalogueTable table) {
    return session
        .catalogue()
        .evidence(table)
        .map(evidence -> JsonView.of(evidence).get("origin"))
        .orElseGet(() -> new JsonView(null));
  }
}
