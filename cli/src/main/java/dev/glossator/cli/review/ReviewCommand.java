// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.decision.Decisions;
import dev.glossator.cli.decision.Decisions.Taken;
import dev.glossator.cli.decision.Proposed;
import dev.glossator.cli.decision.ProposedOptions;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Style;
import dev.glossator.contract.ApiException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code glossator review}: one suggestion after another, by keyboard. */
@Command(
    name = "review",
    description = {
      "Goes through what is proposed, by keyboard.",
      "a accepts, r rejects, e edits, ? shows all keys. Decisions are sent when you leave with q, or at once with w."
    })
public final class ReviewCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final SelectOptions select = new SelectOptions();
  @Mixin private final ProposedOptions options = new ProposedOptions();

  public ReviewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Proposed proposed = options.proposed(select.selection(), true);
    if (!surroundings.screen().terminal()) {
      throw CommandFailure.wrongCall(
          "review needs a terminal; scripts use: glossator diff, accept, reject");
    }
    try (Session session = Session.open(surroundings, common.data())) {
      ReviewQueue queue = queue(session, proposed);
      if (queue.total() == 0) {
        surroundings.out().println("nothing waits for a decision");
        return Exit.DONE.code();
      }
      return review(session, queue, proposed);
    }
  }

  private ReviewQueue queue(Session session, Proposed proposed) {
    List<ReviewItem> items = new ArrayList<>();
    for (CatalogueTable table : session.catalogue().tables(select.selection(), select.limit())) {
      for (Suggestion suggestion : proposed.of(table)) {
        items.add(new ReviewItem(table, suggestion));
      }
    }
    return new ReviewQueue(items);
  }

  private int review(Session session, ReviewQueue queue, Proposed proposed) throws IOException {
    Decisions decisions = new Decisions(session.client(), session.domain());
    boolean sent;
    // Every terminal in use draws lines in Unicode; the older way shows letters where it is
    // unknown.
    System.setProperty(TerminalBuilder.PROP_DISABLE_ALTERNATE_CHARSET, "true");
    try (Terminal terminal =
            TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build();
        ReviewLoop loop =
            new ReviewLoop(
                terminal, new Style(surroundings.screen().colours()), session.termNames(), queue)) {
      surroundings.onInterrupt(loop::close);
      sent = loop.run(verdicts -> send(session, decisions, proposed, verdicts));
    }
    surroundings
        .out()
        .println(
            sent
                ? "sent; go on any time with: glossator review"
                : "left without sending; go on with: glossator review");
    return sent ? Exit.DONE.code() : Exit.INTERRUPTED.code();
  }

  private ReviewLoop.Sent send(
      Session session, Decisions decisions, Proposed proposed, Map<ReviewItem, Verdict> verdicts) {
    Map<CatalogueTable, List<ReviewItem>> byTable = new LinkedHashMap<>();
    verdicts
        .keySet()
        .forEach(i -> byTable.computeIfAbsent(i.table(), t -> new ArrayList<>()).add(i));
    int done = 0;
    List<String> refused = new ArrayList<>();
    for (Map.Entry<CatalogueTable, List<ReviewItem>> entry : byTable.entrySet()) {
      try {
        send(decisions, entry.getKey(), entry.getValue(), verdicts);
        done += entry.getValue().size();
      } catch (ApiException e) {
        refused.add(entry.getKey().qualifiedName() + ": " + e.getMessage());
      }
    }
    boolean corrected =
        verdicts.entrySet().stream()
            .anyMatch(
                v ->
                    v.getKey().field().kind() == FieldKind.NAME
                        && v.getValue() instanceof Verdict.Edited);
    String message =
        Amounts.count(done, "decision")
            + " sent"
            + (corrected ? "; glossator plan lists the tables that your words bear on" : "");
    return new ReviewLoop.Sent(
        queue(session, proposed),
        refused.isEmpty() ? message : message + "; refused: " + String.join("; ", refused));
  }

  private static void send(
      Decisions decisions,
      CatalogueTable table,
      List<ReviewItem> items,
      Map<ReviewItem, Verdict> verdicts) {
    List<Field> rejected = new ArrayList<>();
    List<Taken> taken = new ArrayList<>();
    for (ReviewItem item : items) {
      switch (verdicts.get(item)) {
        case null -> throw new IllegalStateException("no verdict on " + item.field().path());
        case Verdict.Accepted accepted ->
            taken.add(new Taken(item.field(), accepted.choice(), null));
        case Verdict.Edited edited -> taken.add(new Taken(item.field(), 0, edited.value()));
        case Verdict.Rejected ignored -> rejected.add(item.field());
      }
    }
    // Rejecting leaves the revision as it is, so it goes first.
    if (!rejected.isEmpty()) {
      decisions.reject(table, rejected);
    }
    if (!taken.isEmpty()) {
      decisions.accept(table, taken);
    }
  }
}
