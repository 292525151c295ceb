// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glossator accept} and {@code glossator reject}: one decision for all that is selected. */
public abstract sealed class DecideCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final String past;
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final SelectOptions select = new SelectOptions();
  @Mixin private final ProposedOptions options = new ProposedOptions();

  @Option(names = "--dry-run", description = "Only count what would be decided.")
  private boolean dryRun;

  private DecideCommand(Surroundings surroundings, String past) {
    this.surroundings = surroundings;
    this.past = past;
  }

  /** A file with the decisions, if they stand in one. */
  @Nullable Path sheet() {
    return null;
  }

  abstract void decide(Decisions decisions, CatalogueTable table, List<Suggestion> suggestions);

  @Override
  public Integer call() {
    Path sheet = sheet();
    if (sheet != null) {
      if (options.given() || select.limited()) {
        throw CommandFailure.wrongCall(
            "--types, --threshold and --limit have no part in --from: its lines say what is decided");
      }
      return new SheetDecision(surroundings, common, dryRun).decide(sheet, select.selection());
    }
    Proposed proposed = options.proposed(select.selection(), false);
    long tables = 0;
    long targets = 0;
    long failed = 0;
    try (Session session = Session.open(surroundings, common.data())) {
      Decisions decisions = new Decisions(session.client(), session.domain());
      for (CatalogueTable table : session.catalogue().tables(select.selection(), select.limit())) {
        List<Suggestion> suggestions = proposed.of(table);
        if (!suggestions.isEmpty()) {
          boolean done = dryRun || decided(decisions, table, suggestions);
          tables += done ? 1 : 0;
          targets += done ? suggestions.size() : 0;
          failed += done ? 0 : 1;
        }
      }
    }
    report(tables, targets, failed);
    return failed == 0 ? Exit.DONE.code() : Exit.PARTLY.code();
  }

  /** A table that somebody else changed in between is named and left as it is. */
  private boolean decided(Decisions decisions, CatalogueTable table, List<Suggestion> suggestions) {
    try {
      decide(decisions, table, suggestions);
      return true;
    } catch (ApiException e) {
      if (e.kind() != ErrorKind.CONFLICT && e.kind() != ErrorKind.VALIDATION) {
        throw e;
      }
      surroundings.err().println(table.qualifiedName() + ": not " + past + ": " + e.getMessage());
      return false;
    }
  }

  private void report(long tables, long targets, long failed) {
    if (common.json()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("tables", tables);
      map.put(past, targets);
      map.put("failed", failed);
      map.put("dryRun", dryRun);
      surroundings.out().println(Json.write(map));
      return;
    }
    surroundings
        .out()
        .println(
            (dryRun ? "would be " : "")
                + past
                + ": "
                + Amounts.count(targets, "proposal")
                + " of "
                + Amounts.count(tables, "table")
                + (failed == 0 ? "" : "; " + Amounts.count(failed, "table") + " not, see above"));
  }

  /** Takes what is proposed; texts that a person wrote are never replaced. */
  @Command(
      name = "accept",
      description = {
        "Accepts what is proposed.",
        "Texts become part of the catalogue, with one new revision a table. Texts that a person"
            + " wrote are never replaced."
      })
  public static final class Accept extends DecideCommand {

    @Option(
        names = "--from",
        paramLabel = "FILE",
        description =
            "Do what people wrote into the columns decision and edited_value of a sheet that export"
                + " --to csv --state proposed made.")
    private @Nullable Path from;

    public Accept(Surroundings surroundings) {
      super(surroundings, "accepted");
    }

    @Override
    @Nullable Path sheet() {
      return from;
    }

    @Override
    void decide(Decisions decisions, CatalogueTable table, List<Suggestion> suggestions) {
      decisions.accept(
          table, suggestions.stream().map(s -> new Decisions.Taken(s.field(), 0, null)).toList());
    }
  }

  /** Leaves what is proposed aside. */
  @Command(name = "reject", description = "Rejects what is proposed.")
  public static final class Reject extends DecideCommand {

    public Reject(Surroundings surroundings) {
      super(surroundings, "rejected");
    }

    @Override
    void decide(Decisions decisions, CatalogueTable table, List<Suggestion> suggestions) {
      decisions.reject(table, suggestions.stream().map(Suggestion::field).toList());
    }
  }
}
