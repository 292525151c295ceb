// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.decision.SheetReading.Refused;
import dev.glossator.cli.decision.SheetRow.Choice;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.select.Selection;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.exports.ReviewSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code glossator accept --from}: what people decided on a sheet, done and told. */
final class SheetDecision {
  private final Surroundings surroundings;
  private final CommonOptions common;
  private final boolean dryRun;

  SheetDecision(Surroundings surroundings, CommonOptions common, boolean dryRun) {
    this.surroundings = surroundings;
    this.common = common;
    this.dryRun = dryRun;
  }

  /** Only lines about what is selected count. */
  int decide(Path file, Selection selection) {
    List<ReviewSheet.Line> lines = read(file);
    try (Session session = Session.open(surroundings, common.data())) {
      SheetReading reading = new SheetReading(session.domain());
      reading.read(lines.stream().filter(l -> selected(l, selection)).toList());
      if (reading.ofAnotherCatalogue()) {
        throw CommandFailure.wrongCall(
            file + " was written by another catalogue; nothing of it was done");
      }
      SheetDecisions decisions =
          new SheetDecisions(
              session.catalogue(),
              new Decisions(session.client(), session.domain()),
              session.termNames(),
              dryRun);
      reading.byAsset().forEach(decisions::decide);
      List<Refused> refused = new ArrayList<>(reading.refused());
      refused.addAll(decisions.refused());
      refused.sort(Comparator.comparingLong(Refused::line));
      report(decisions, reading.undecided(), refused);
      return refused.isEmpty() ? Exit.DONE.code() : Exit.PARTLY.code();
    }
  }

  private List<ReviewSheet.Line> read(Path file) {
    try {
      return ReviewSheet.read(Files.readAllBytes(surroundings.resolve(file)));
    } catch (NoSuchFileException e) {
      throw CommandFailure.wrongCall("there is no file " + file);
    } catch (IOException e) {
      throw new CommandFailure(Exit.UNREACHABLE, file + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.wrongCall(file + " is no sheet of decisions: " + e.getMessage());
    }
  }

  /** Lines that say nothing of their table are told about, whatever is selected. */
  private static boolean selected(ReviewSheet.Line line, Selection selection) {
    if (line.row() == null || line.row().table().isEmpty()) {
      return true;
    }
    String table = line.row().table();
    int dot = table.lastIndexOf('.');
    String schema = dot < 0 ? null : table.substring(0, dot);
    String name = table.substring(dot + 1);
    return line.row().column().isEmpty()
        ? selection.wholeTable(schema, name)
        : selection.column(schema, name, line.row().column());
  }

  private void report(SheetDecisions decisions, int undecided, List<Refused> refused) {
    refused.forEach(surroundings.err()::println);
    if (common.json()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("tables", decisions.tables());
      map.put("accepted", decisions.done(Choice.ACCEPT));
      map.put("edited", decisions.done(Choice.EDIT));
      map.put("rejected", decisions.done(Choice.REJECT));
      map.put("already", decisions.already());
      map.put("undecided", undecided);
      map.put("refused", refused.stream().map(SheetDecision::json).toList());
      map.put("dryRun", dryRun);
      surroundings.out().println(Json.write(map));
      return;
    }
    surroundings
        .out()
        .println(
            (dryRun ? "would be done: " : "")
                + decisions.done(Choice.ACCEPT)
                + " accepted, "
                + decisions.done(Choice.EDIT)
                + " edited, "
                + decisions.done(Choice.REJECT)
                + " rejected in "
                + Amounts.count(decisions.tables(), "table")
                + "; "
                + decisions.already()
                + " done before, "
                + undecided
                + " undecided"
                + (refused.isEmpty() ? "" : ", " + refused.size() + " refused, see above"));
  }

  private static Map<String, Object> json(Refused refused) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("line", refused.line());
    map.put("target", refused.place());
    map.put("reason", refused.reason());
    return map;
  }
}
