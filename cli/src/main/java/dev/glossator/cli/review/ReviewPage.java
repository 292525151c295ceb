// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

import dev.glossator.cli.catalogue.Choice;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Style;
import dev.glossator.cli.text.TextTable;
import dev.glossator.cli.text.TextTable.Cell;
import dev.glossator.cli.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Draws the queue on a screen of any size. */
final class ReviewPage {

  static final List<String> HELP =
      List.of(
          "j  k  or arrows   move",
          "a                 accept what is proposed",
          "2 … 9             accept that choice instead",
          "r                 reject",
          "e                 edit, then accept your words",
          "u                 undo the last step, a group as one",
          "A                 accept the group: all sure (green) ones; on a less sure one, the same",
          "                  proposal for columns of the same name; after an edit, your words for them",
          "/                 filter by table, column, kind or text; empty shows all",
          "w                 send what is decided and go on",
          "q                 send what is decided and leave",
          "Ctrl-C            leave without sending; twice where something is decided");

  private static final String KEYS =
      "j k move · a accept · r reject · e edit · u undo · A group · / filter · ? help · q send, quit";
  private static final int DETAIL_LINES = 7;
  private static final int FRAME_LINES = 5;
  private static final int CHOICES_SHOWN = 3;
  private static final int LABEL = 10;
  private static final double WORTH_NAMING = 0.005;

  private final int width;
  private final int height;
  private final Style style;
  private final TermNames terms;

  ReviewPage(int width, int height, Style style, TermNames terms) {
    this.width = width;
    this.height = height;
    this.style = style;
    this.terms = terms;
  }

  /** As many lines as the screen is high, none longer than it is wide. */
  List<String> lines(ReviewQueue queue, String message) {
    List<String> lines = new ArrayList<>();
    lines.add(head(queue));
    lines.add(rule());
    int room = Math.max(1, height - FRAME_LINES - DETAIL_LINES);
    lines.addAll(list(queue, room));
    pad(lines, room + 2);
    lines.add(rule());
    queue.current().ifPresentOrElse(i -> lines.addAll(detail(queue, i)), () -> lines.add(""));
    pad(lines, height - 2);
    lines.add(style.yellow(Width.cut(message, width)));
    lines.add(style.dim(Width.cut(KEYS, width)));
    return lines.size() > height ? lines.subList(lines.size() - height, lines.size()) : lines;
  }

  /** The keys, for a page of its own. */
  List<String> help() {
    List<String> lines = new ArrayList<>();
    lines.add(style.bold("Keys"));
    HELP.forEach(l -> lines.add("  " + Width.cut(l, width - 2)));
    lines.add("");
    lines.add(style.dim("any key goes back"));
    return lines.size() > height ? lines.subList(0, height) : lines;
  }

  private String head(ReviewQueue queue) {
    String left =
        queue
            .current()
            .map(i -> Width.printable(i.table().qualifiedName()))
            .orElse("nothing to show");
    String right =
        queue.verdicts().size()
            + "/"
            + queue.total()
            + " decided"
            + (queue.filter().isEmpty() ? "" : " · filter: " + queue.filter());
    String cut = Width.cut(left, Math.max(1, width - Width.of(right) - 2));
    int gap = Math.max(1, width - Width.of(cut) - Width.of(right));
    return Width.of(cut) + gap + Width.of(right) > width
        ? style.bold(Width.cut(left, width))
        : style.bold(cut) + " ".repeat(gap) + style.dim(right);
  }

  private String rule() {
    return style.dim("─".repeat(width));
  }

  private List<String> list(ReviewQueue queue, int room) {
    int first = Math.clamp(queue.cursor() - room / 2L, 0, Math.max(0, queue.shown().size() - room));
    int last = Math.min(queue.shown().size(), first + room);
    TextTable table = new TextTable(0, "", "", "", "", "");
    for (int i = first; i < last; i++) {
      ReviewItem item = queue.shown().get(i);
      boolean here = i == queue.cursor();
      String proposal = shown(item, item.value());
      String value = queue.verdict(item).map(v -> shown(item, value(item, v))).orElse(proposal);
      UnaryOperator<String> bold = here ? style::bold : t -> t;
      table.row(
          List.of(
              mark(queue, item, here),
              new Cell(item.table().table() + "." + item.subject(), bold),
              new Cell(item.field().kind().word(), style::dim),
              new Cell(value, bold),
              new Cell(
                  Amounts.confidence(item.confidence()),
                  t -> style.confidence(item.confidence(), t))));
    }
    return table.lines(width, style);
  }

  private Cell mark(ReviewQueue queue, ReviewItem item, boolean here) {
    String pointer = here ? "▸" : " ";
    return queue
        .verdict(item)
        .map(
            v ->
                switch (v) {
                  case Verdict.Accepted accepted -> new Cell(pointer + "✓", style::green);
                  case Verdict.Edited edited -> new Cell(pointer + "✎", style::green);
                  case Verdict.Rejected rejected -> new Cell(pointer + "✗", style::red);
                })
        .orElse(new Cell(pointer + " ", style::bold));
  }

  private static String value(ReviewItem item, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted accepted -> item.suggestion().choices().get(accepted.choice()).value();
      case Verdict.Edited edited -> edited.value();
      case Verdict.Rejected rejected -> item.value();
    };
  }

  private String shown(ReviewItem item, String value) {
    return item.field().kind() == FieldKind.TERMS ? terms.of(value) : value;
  }

  private List<String> detail(ReviewQueue queue, ReviewItem item) {
    List<String> lines = new ArrayList<>();
    String now = item.table().now(item.field());
    String who =
        item.suggestion().humanText() ? "  (a person wrote this; only you replace it)" : "";
    line(lines, "now", now.isEmpty() ? "—" : shown(item, now) + who);
    List<Choice> choices = item.suggestion().choices();
    for (int i = 0; i < Math.min(CHOICES_SHOWN, choices.size()); i++) {
      Choice choice = choices.get(i);
      if (i > 0 && choice.confidence() < WORTH_NAMING) {
        break;
      }
      String text = shown(item, choice.value()) + "  " + Amounts.confidence(choice.confidence());
      line(lines, i == 0 ? "proposed" : Integer.toString(i + 1), text);
    }
    for (Choice.Claim claim : item.suggestion().best().claims()) {
      String facts = claim.facts().isEmpty() ? "" : "  ← " + String.join(" ", claim.facts());
      line(lines, "why", claim.text() + facts);
    }
    int siblings = queue.openSiblings(item);
    if (siblings > 0 && lines.size() < DETAIL_LINES) {
      line(lines, "also", Amounts.count(siblings, "more column") + " of this name");
    }
    return lines.size() > DETAIL_LINES ? lines.subList(0, DETAIL_LINES) : lines;
  }

  private void line(List<String> lines, String label, String text) {
    String head = Width.pad(label, LABEL);
    lines.add(style.dim(head) + Width.cut(Width.printable(text), Math.max(1, width - LABEL)));
  }

  private static void pad(List<String> lines, int to) {
    while (lines.size() < to) {
      lines.add("");
    }
  }
}
