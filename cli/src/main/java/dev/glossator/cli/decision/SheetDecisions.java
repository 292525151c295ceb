// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.catalogue.Catalogue;
import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.decision.SheetReading.Refused;
import dev.glossator.cli.decision.SheetRow.Choice;
import dev.glossator.cli.proposals.TermNames;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Does what a sheet says, table by table, each in one revision. A line whose proposal or table has
 * changed since the sheet was written is left and named; what the sheet itself did before is no
 * change, so that it may be taken again, and filled in bit by bit.
 */
final class SheetDecisions {
  private final Catalogue catalogue;
  private final Decisions decisions;
  private final TermNames terms;
  private final boolean dryRun;
  private final Map<Choice, Integer> done = new TreeMap<>();
  private final List<Refused> refused = new ArrayList<>();

  /** The table at the revisions that its lines were written of; most often there is one. */
  private final Map<String, CatalogueTable> earlier = new HashMap<>();

  private int already;
  private int tables;

  SheetDecisions(Catalogue catalogue, Decisions decisions, TermNames terms, boolean dryRun) {
    this.catalogue = catalogue;
    this.decisions = decisions;
    this.terms = terms;
    this.dryRun = dryRun;
  }

  int done(Choice choice) {
    return done.getOrDefault(choice, 0);
  }

  int already() {
    return already;
  }

  int tables() {
    return tables;
  }

  List<Refused> refused() {
    return refused;
  }

  /** Decides about one table. */
  void decide(String asset, List<SheetRow> rows) {
    CatalogueTable table;
    try {
      table = catalogue.table(asset);
    } catch (ApiException e) {
      if (e.kind() != ErrorKind.RESOURCE_NOT_FOUND && e.kind() != ErrorKind.ACCESS_DENIED) {
        throw e;
      }
      rows.forEach(r -> refuse(r, "its table is no longer in the catalogue"));
      return;
    }
    earlier.clear();
    List<SheetRow> open = new ArrayList<>();
    List<SheetRow> decided = new ArrayList<>();
    Set<Field> settled = new HashSet<>();
    for (SheetRow row : rows) {
      if (settled(table, row)) {
        settled.add(row.key().field());
        decided.add(row);
        already++;
      } else {
        open.add(row);
      }
    }
    decided.addAll(apply(table, open.stream().filter(r -> current(table, r, settled)).toList()));
    note(table, decided);
  }

  /** What is done here and what the sheet did before keep what stands beside them now. */
  private void note(CatalogueTable table, List<SheetRow> rows) {
    List<Decisions.Said> said =
        rows.stream().filter(SheetRow::saysMore).map(SheetRow::said).toList();
    if (!said.isEmpty() && !dryRun) {
      decisions.note(table, said);
    }
  }

  /** The rows that are done now. */
  private List<SheetRow> apply(CatalogueTable table, List<SheetRow> rows) {
    List<Decisions.Taken> taken = new ArrayList<>();
    List<Field> left = new ArrayList<>();
    List<SheetRow> sent = new ArrayList<>();
    for (SheetRow row : rows) {
      Decisions.Taken choice = row.choice() == Choice.REJECT ? null : taken(table, row);
      if (row.choice() == Choice.REJECT) {
        left.add(row.key().field());
        sent.add(row);
      } else if (choice != null) {
        taken.add(choice);
        sent.add(row);
      }
    }
    if (sent.isEmpty() || !(dryRun || sent(table, taken, left, sent))) {
      return List.of();
    }
    tables++;
    sent.forEach(r -> done.merge(r.choice(), 1, Integer::sum));
    return sent;
  }

  /** Rejections go first: they make no revision, so that the one that was read stays the newest. */
  private boolean sent(
      CatalogueTable table, List<Decisions.Taken> taken, List<Field> left, List<SheetRow> rows) {
    try {
      if (!left.isEmpty()) {
        decisions.reject(table, left);
      }
      if (!taken.isEmpty()) {
        decisions.accept(table, taken);
      }
      return true;
    } catch (ApiException e) {
      if (e.kind() != ErrorKind.CONFLICT && e.kind() != ErrorKind.VALIDATION) {
        throw e;
      }
      rows.forEach(r -> refuse(r, String.valueOf(e.getMessage())));
      return false;
    }
  }

  /** A term is edited by naming another one that was considered. */
  private Decisions.@Nullable Taken taken(CatalogueTable table, SheetRow row) {
    Field field = row.key().field();
    if (row.choice() == Choice.ACCEPT) {
      return new Decisions.Taken(field, 0, null);
    }
    if (field.kind() != FieldKind.TERMS) {
      return new Decisions.Taken(field, 0, row.edited());
    }
    List<dev.glossator.cli.catalogue.Choice> choices =
        table.suggestion(field).orElseThrow().choices();
    for (int i = 0; i < choices.size(); i++) {
      if (terms.anyIs(choices.get(i).value(), row.edited())) {
        return new Decisions.Taken(field, i, null);
      }
    }
    refuse(row, "the term '" + row.edited() + "' is not among those considered");
    return null;
  }

  /** Whether the catalogue already says what the line wants. */
  private boolean settled(CatalogueTable table, SheetRow row) {
    Field field = row.key().field();
    if (field.column() >= table.columns().size()) {
      return false;
    }
    String now = table.now(field);
    return switch (row.choice()) {
      case REJECT -> table.suggestion(field).isEmpty() && !holds(row, now);
      case ACCEPT -> holds(row, now);
      case EDIT ->
          field.kind() == FieldKind.TERMS
              ? terms.anyIs(now, row.edited())
              : now.equals(row.edited());
    };
  }

  private static boolean holds(SheetRow row, String now) {
    return row.key().field().kind() == FieldKind.TERMS
        ? List.of(now.split(", ")).stream().anyMatch(row.key()::proposed)
        : row.key().proposed(now);
  }

  private boolean current(CatalogueTable table, SheetRow row, Set<Field> settled) {
    Suggestion suggestion = table.suggestion(row.key().field()).orElse(null);
    if (suggestion == null) {
      refuse(row, "it is no longer proposed");
    } else if (!row.key().proposed(suggestion.best().value())) {
      refuse(row, "something else is proposed now; export the sheet again");
    } else if (changed(table, row, settled)) {
      refuse(
          row,
          "its table was at revision "
              + row.key().revision()
              + " and is now at "
              + table.revision()
              + "; export the sheet again");
    } else {
      return true;
    }
    return false;
  }

  /** Whether somebody else changed the table: all that differs must be what this sheet did. */
  private boolean changed(CatalogueTable table, SheetRow row, Set<Field> settled) {
    if (row.key().revision().equals(table.revision())) {
      return false;
    }
    CatalogueTable then =
        earlier.computeIfAbsent(
            row.key().revision(), revision -> catalogue.table(table.id(), revision));
    if (then.columns().size() != table.columns().size()) {
      return true;
    }
    for (int column = Field.TABLE; column < table.columns().size(); column++) {
      if (column >= 0 && !sameColumn(then, table, column)) {
        return true;
      }
      for (FieldKind kind : FieldKind.values()) {
        Field field = new Field(kind, column);
        if (!settled.contains(field) && !then.now(field).equals(table.now(field))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sameColumn(CatalogueTable then, CatalogueTable now, int column) {
    CatalogueTable.Column one = then.columns().get(column);
    CatalogueTable.Column other = now.columns().get(column);
    return one.name().equals(other.name()) && one.type().equals(other.type());
  }

  private void refuse(SheetRow row, String reason) {
    refused.add(new Refused(row.line(), row.row().place(), reason));
  }
}
