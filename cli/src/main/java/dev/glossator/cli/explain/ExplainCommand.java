// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.explain;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.generation.RunTypes;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.select.Selection;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Style;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.contract.model.RankedChoice;
import dev.glossator.sources.facts.FactTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code glossator explain}: why a text is proposed, and on what facts it stands. */
@Command(name = "explain", description = "Says why a text is proposed, and on what facts.")
public final class ExplainCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();

  @Mixin private final SelectOptions select = new SelectOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE[.COLUMN]",
      description =
          "The table or column, with its schema where names repeat; none: all that is selected.")
  private String subject = "";

  public ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!subject.isEmpty() && !select.again().isEmpty()) {
      throw CommandFailure.wrongCall(
          "explain takes a table or column, or --select, --exclude and --limit, but not both");
    }
    try (Session session = Session.open(surroundings, common.data())) {
      List<Map<String, @Nullable Object>> explained = new ArrayList<>();
      TermNames terms = common.json() ? null : session.termNames();
      String read = "";
      List<PredictionItem> ofTable = List.of();
      Map<String, String> facts = Map.of();
      for (Subject found : subjects(session)) {
        // The columns of a table follow it, so that each table is asked for once.
        if (!found.table().id().equals(read)) {
          read = found.table().id();
          ofTable = session.catalogue().predictions(found.table().id());
          facts = session.catalogue().evidence(found.table()).map(FactTexts::of).orElse(Map.of());
        }
        List<PredictionItem> items = new ArrayList<>(ofTable);
        items.removeIf(i -> !Explanation.about(i, found.column()));
        items.sort(Comparator.comparing(i -> RunTypes.ALL.indexOf(i.type())));
        if (terms == null) {
          explained.add(json(found, items, facts));
        } else {
          print(found, items, facts, terms);
        }
      }
      if (common.json()) {
        surroundings
            .out()
            .println(
                Json.write(
                    subject.isEmpty() ? Map.of("subjects", explained) : explained.getFirst()));
      }
    }
    return Exit.DONE.code();
  }

  /** The one that was named, or each selected table followed by its selected columns. */
  private List<Subject> subjects(Session session) {
    if (!subject.isEmpty()) {
      List<CatalogueTable> called = new ArrayList<>();
      session
          .catalogue()
          .tables((schema, table) -> Subject.mayBe(subject, schema, table), Integer.MAX_VALUE)
          .forEach(called::add);
      if (called.isEmpty()) {
        session.catalogue().tables(Selection.ALL, Subject.NAMED + 1).forEach(called::add);
      }
      return List.of(Subject.find(subject, called));
    }
    Selection selection = select.selection();
    List<Subject> subjects = new ArrayList<>();
    for (CatalogueTable table : session.catalogue().tables(selection, select.limit())) {
      subjects.add(new Subject(table, Field.TABLE));
      for (int column = 0; column < table.columns().size(); column++) {
        if (selection.column(table.schema(), table.table(), table.columns().get(column).name())) {
          subjects.add(new Subject(table, column));
        }
      }
    }
    return subjects;
  }

  private void print(
      Subject found, List<PredictionItem> items, Map<String, String> facts, TermNames terms) {
    if (items.isEmpty()) {
      surroundings
          .out()
          .println(found.name() + ": nothing was found that could be said; see: glossator status");
      return;
    }
    Style style = new Style(surroundings.screen().colours());
    new Explanation(facts, terms, style, surroundings.screen().width())
        .lines(items)
        .forEach(surroundings.out()::println);
    if (found.column() == Field.TABLE) {
      surroundings.err().println("for a column: glossator explain " + found.name() + ".COLUMN");
    }
  }

  private static Map<String, @Nullable Object> json(
      Subject found, List<PredictionItem> items, Map<String, String> facts) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("subject", found.name());
    List<Object> targets = new ArrayList<>();
    for (PredictionItem item : items) {
      Map<String, @Nullable Object> target = new LinkedHashMap<>();
      target.put("target", item.predictionTarget());
      target.put("type", item.type().value());
      target.put("proposed", item.proposed());
      target.put("decision", item.decision().value());
      target.put("decidedBy", item.decidedBy());
      target.put("attributedTo", item.attributedTo());
      target.put("comment", item.comment());
      target.put("generator", item.generator());
      target.put("run", item.runId());
      target.put("reason", item.reason());
      target.put("choices", item.choices().stream().map(c -> (Object) choice(c, facts)).toList());
      targets.add(target);
    }
    map.put("targets", targets);
    return map;
  }

  private static Map<String, @Nullable Object> choice(
      RankedChoice choice, Map<String, String> facts) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("value", choice.value());
    map.put("name", choice.displayName());
    map.put("confidence", choice.confidence());
    List<Object> claims = new ArrayList<>();
    if (choice.claims() != null) {
      for (var claim : choice.claims()) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("text", claim.text());
        Map<String, @Nullable Object> cited = new LinkedHashMap<>();
        claim.facts().forEach(f -> cited.put(f, facts.get(f)));
        entry.put("facts", cited);
        claims.add(entry);
      }
    }
    map.put("claims", claims);
    return map;
  }
}
