// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Style;
import dev.glossator.cli.text.UnifiedDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glossator diff}: what accepting would change, as a unified diff. */
@Command(name = "diff", description = "Shows what accepting would change, as a unified diff.")
public final class DiffCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final SelectOptions select = new SelectOptions();
  @Mixin private final ProposedOptions options = new ProposedOptions();

  @Option(
      names = "--human",
      description = "Also what is proposed beside texts that a person wrote.")
  private boolean human;

  public DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Proposed proposed = options.proposed(select.selection(), human);
    try (Session session = Session.open(surroundings, common.data())) {
      Iterable<CatalogueTable> tables =
          session.catalogue().tables(select.selection(), select.limit());
      TermNames terms = session.termNames();
      if (common.json()) {
        surroundings.out().println(Json.write(Map.of("changes", changes(tables, proposed, terms))));
      } else {
        print(tables, proposed, terms);
      }
    }
    return Exit.DONE.code();
  }

  private void print(Iterable<CatalogueTable> tables, Proposed proposed, TermNames terms) {
    Style style = new Style(surroundings.screen().colours());
    boolean any = false;
    for (CatalogueTable table : tables) {
      List<Suggestion> suggestions = proposed.of(table);
      if (!suggestions.isEmpty()) {
        any = true;
        diff(table, suggestions, terms, style).lines().forEach(surroundings.out()::println);
      }
    }
    if (!any) {
      surroundings.err().println("nothing is proposed here; glossator run starts what is missing");
    }
  }

  private static UnifiedDiff diff(
      CatalogueTable table, List<Suggestion> suggestions, TermNames terms, Style style) {
    UnifiedDiff diff = new UnifiedDiff(table.qualifiedName(), style);
    List<Field> changing = suggestions.stream().map(Suggestion::field).toList();
    for (int column = Field.TABLE; column < table.columns().size(); column++) {
      for (FieldKind kind : FieldKind.values()) {
        Field field = new Field(kind, column);
        int at = changing.indexOf(field);
        if (at < 0) {
          diff.keep(now(table, field, terms));
        } else {
          Suggestion suggestion = suggestions.get(at);
          diff.hunk(
              table.label(field) + "  " + Amounts.confidence(suggestion.best().confidence()),
              now(table, field, terms),
              shown(field, suggestion.best().value(), terms));
        }
      }
    }
    return diff;
  }

  /** Without a business name a column is called as in the source. */
  private static String now(CatalogueTable table, Field field, TermNames terms) {
    String now = table.now(field);
    if (field.kind() == FieldKind.NAME && now.isEmpty()) {
      return field.ofTable() ? table.table() : table.columns().get(field.column()).name();
    }
    return field.kind() == FieldKind.TERMS ? terms.ofList(now) : now;
  }

  private static String shown(Field field, String value, TermNames terms) {
    return field.kind() == FieldKind.TERMS ? terms.of(value) : value;
  }

  private static List<Object> changes(
      Iterable<CatalogueTable> tables, Proposed proposed, TermNames terms) {
    List<Object> changes = new ArrayList<>();
    for (CatalogueTable table : tables) {
      for (Suggestion suggestion : proposed.of(table)) {
        Field field = suggestion.field();
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("table", table.qualifiedName());
        change.put("target", field.path());
        if (!field.ofTable()) {
          change.put("column", table.columns().get(field.column()).name());
        }
        change.put("kind", field.kind().word());
        change.put("now", now(table, field, terms));
        change.put("proposed", shown(field, suggestion.best().value(), terms));
        change.put("confidence", suggestion.best().confidence());
        changes.add(change);
      }
    }
    return changes;
  }
}
