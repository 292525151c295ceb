// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.trial;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.proposals.ProposalJson;
import dev.glossator.cli.proposals.TableReport;
import dev.glossator.cli.proposals.Tally;
import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Style;
import dev.glossator.cli.text.Width;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what a trial proposed, to a person or to a script. */
final class TrialReport {

  private static final int TABLES_ON_SCREEN = 8;
  private static final int COLUMNS_ON_SCREEN = 40;

  private final Surroundings surroundings;
  private final Session session;
  private final CommonOptions common;
  private final boolean answers;

  /**
   * Reports on a trial.
   *
   * @param answers whether a server answers afterwards: only then is its address shown
   */
  TrialReport(Surroundings surroundings, Session session, CommonOptions common, boolean answers) {
    this.surroundings = surroundings;
    this.session = session;
    this.common = common;
    this.answers = answers;
  }

  void print(Trial.Outcome outcome) {
    outcome.failures().forEach(surroundings.err()::println);
    TermNames terms = session.termNames();
    if (common.json()) {
      surroundings.out().println(Json.write(json(outcome, terms)));
    } else {
      show(outcome, terms);
    }
    surroundings.out().flush();
  }

  private void show(Trial.Outcome outcome, TermNames terms) {
    PrintStream out = surroundings.out();
    TableReport report = new TableReport(surroundings.screen(), terms);
    List<CatalogueTable> tables = outcome.tables();
    int shown = surroundings.screen().terminal() ? TABLES_ON_SCREEN : tables.size();
    for (CatalogueTable table : tables.subList(0, Math.min(shown, tables.size()))) {
      int columns = surroundings.screen().terminal() ? COLUMNS_ON_SCREEN : Integer.MAX_VALUE;
      report.lines(table, rows(outcome, table), columns).forEach(out::println);
      out.println();
    }
    Style style = new Style(surroundings.screen().colours());
    if (shown < tables.size()) {
      String more = Amounts.count(tables.size() - shown, "more table");
      out.println(style.dim("… " + more + ": " + common.command("diff") + " shows all"));
      out.println();
    }
    String left = Tally.of(tables).sentence();
    String right =
        common.command("review")
            + " · "
            + common.command("diff")
            + (answers ? " · " + session.url() + "/" : "");
    String gap = "      ";
    if (Width.of(left + gap + right) <= surroundings.screen().width()) {
      out.println(style.bold(left) + gap + right);
    } else {
      out.println(style.bold(left));
      out.println(right);
    }
  }

  private static String rows(Trial.Outcome outcome, CatalogueTable table) {
    Long rows = outcome.rows().get(table.id());
    return rows == null || rows < 0 ? "" : Amounts.about(rows) + (rows == 1 ? " row" : " rows");
  }

  private static Map<String, @Nullable Object> json(Trial.Outcome outcome, TermNames terms) {
    ProposalJson proposals = new ProposalJson(terms);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("tables", outcome.tables().stream().map(t -> (Object) proposals.table(t)).toList());
    map.put("seconds", outcome.time().toMillis() / 1000.0);
    // Nothing in this version can send: models run in the process.
    map.put("outboundBytes", 0);
    return map;
  }
}
