// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.decision.SheetRow.Choice;
import dev.glossator.exports.ReviewRow;
import dev.glossator.exports.ReviewSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the lines of a sheet that decide something from those that are open or cannot be taken. */
final class SheetReading {
  private static final Set<String> ACCEPT =
      Set.of("accept", "accepted", "a", "yes", "y", "ok", "x", "edit", "edited", "e");
  private static final Set<String> REJECT = Set.of("reject", "rejected", "r", "no", "n");
  private static final int COMMENT_MAX = 2_000;
  private static final int PERSON_MAX = 256;

  private final String domain;
  private final Map<String, SheetRow> rows = new LinkedHashMap<>();
  private final Map<String, Long> disputes = new HashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private int undecided;
  private int foreign;

  /**
   * A line that is not done, and why.
   *
   * @param line its number
   * @param place what it is about, as people say it
   * @param reason why it is not done
   */
  record Refused(long line, String place, String reason) {

    @Override
    public String toString() {
      return "line " + line + (place.isBlank() ? "" : ", " + place) + ": " + reason;
    }
  }

  SheetReading(String domain) {
    this.domain = domain;
  }

  void read(List<ReviewSheet.Line> lines) {
    lines.forEach(this::read);
  }

  /** Decided lines, those of one table together. */
  Map<String, List<SheetRow>> byAsset() {
    Map<String, List<SheetRow>> tables = new LinkedHashMap<>();
    rows.values()
        .forEach(r -> tables.computeIfAbsent(r.key().asset(), a -> new ArrayList<>()).add(r));
    return tables;
  }

  List<Refused> refused() {
    return refused;
  }

  int undecided() {
    return undecided;
  }

  /** Whether every line that has a key has one of another catalogue. */
  boolean ofAnotherCatalogue() {
    return foreign > 0 && rows.isEmpty() && foreign == refused.size();
  }

  private void read(ReviewSheet.Line line) {
    ReviewRow row = line.row();
    if (row == null) {
      refuse(line, line.problem());
      return;
    }
    SheetKey key = SheetKey.parse(row.key()).orElse(null);
    if (key != null && !key.domain().equals(domain)) {
      foreign++;
      refuse(line, "it is of another catalogue (" + key.domain() + ")");
      return;
    }
    if (row.verdict().decision().isEmpty() && row.verdict().editedValue().isEmpty()) {
      undecided++;
      return;
    }
    Choice choice = choice(line, row.verdict());
    if (key == null) {
      refuse(line, "its key is damaged; export the sheet again");
    } else if (length(row.verdict().comment()) > COMMENT_MAX) {
      refuse(line, "its comment is longer than " + COMMENT_MAX + " characters");
    } else if (length(row.verdict().decidedBy()) > PERSON_MAX) {
      refuse(line, "its decided_by is longer than " + PERSON_MAX + " characters");
    } else if (choice != null) {
      add(new SheetRow(line.number(), key, choice, row), line);
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private @Nullable Choice choice(ReviewSheet.Line line, ReviewRow.Verdict verdict) {
    boolean edited = !verdict.editedValue().isEmpty();
    String decision = verdict.decision();
    if (decision.isEmpty()) {
      refuse(line, "has an edited_value and no decision; write accept beside it");
      return null;
    }
    if (ACCEPT.contains(decision)) {
      if (!edited && decision.startsWith("e")) {
        refuse(line, "is to be edited and has no edited_value");
        return null;
      }
      return edited ? Choice.EDIT : Choice.ACCEPT;
    }
    if (REJECT.contains(decision) && !edited) {
      return Choice.REJECT;
    }
    refuse(
        line,
        REJECT.contains(decision)
            ? "rejects and has an edited_value: one of the two"
            : "'" + decision + "' is no decision; expected accept or reject");
    return null;
  }

  /** The same line twice counts once; two that decide differently are both left. */
  private void add(SheetRow row, ReviewSheet.Line line) {
    String target = row.key().asset() + "/" + row.key().field().path();
    Long disputed = disputes.get(target);
    if (disputed != null) {
      refuse(line, "line " + disputed + " decides otherwise about the same; none is done");
      return;
    }
    SheetRow before = rows.putIfAbsent(target, row);
    if (before != null && !before.agrees(row)) {
      rows.remove(target);
      disputes.put(target, before.line());
      refuse(line, "line " + before.line() + " decides otherwise about the same; neither is done");
    }
  }

  private void refuse(ReviewSheet.Line line, String reason) {
    ReviewRow row = line.row();
    refused.add(new Refused(line.number(), row == null ? "" : row.place(), reason));
  }
}
