// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.explain;

import dev.glossator.cli.catalogue.Field;
import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Style;
import dev.glossator.cli.text.Width;
import dev.glossator.contract.model.ChoiceClaim;
import dev.glossator.contract.model.FieldOwner;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.contract.model.RankedChoice;
import dev.glossator.contract.wire.Lists;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells what is proposed for a table or column, why, and by what. */
final class Explanation {

  private static final int HEAD = 6;
  private static final int OTHERS = 3;
  private static final double WORTH_NAMING = 0.005;
  private static final int LINE_MAX = 160;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Map<String, String> facts;
  private final TermNames terms;
  private final Style style;
  private final int width;

  Explanation(Map<String, String> facts, TermNames terms, Style style, int screenWidth) {
    this.facts = facts;
    this.terms = terms;
    this.style = style;
    this.width = Math.min(screenWidth, LINE_MAX);
  }

  /** The lines for the targets of one subject, in the order of kinds. */
  List<String> lines(List<PredictionItem> items) {
    List<String> lines = new ArrayList<>();
    Set<String> cited = new LinkedHashSet<>();
    for (PredictionItem item : items) {
      target(item, lines, cited);
    }
    if (!cited.isEmpty()) {
      lines.add("");
      head(lines, "facts", "", "");
      cited.forEach(id -> body(lines, facts.getOrDefault(id, id), id));
    }
    return lines;
  }

  private void target(PredictionItem item, List<String> lines, Set<String> cited) {
    if (item.choices().isEmpty()) {
      head(lines, word(item), "—  nothing to propose", "");
      state(item, lines);
      return;
    }
    RankedChoice best = item.choices().getFirst();
    StringBuilder text = new StringBuilder();
    if (!item.proposed()) {
      text.append("—  not proposed: not sure enough    best: ");
    }
    text.append(shown(item, best)).append(' ').append(Amounts.confidence(best.confidence()));
    String others = others(item);
    String gap = "     ";
    boolean room = HEAD + Width.of(text + gap + others) <= width;
    head(lines, word(item), text.toString(), room && !others.isEmpty() ? gap + others : "");
    if (!room && !others.isEmpty()) {
      body(lines, others, "");
    }
    for (ChoiceClaim claim : Lists.orEmpty(best.claims())) {
      body(lines, claim.text(), String.join(" ", claim.facts()));
      cited.addAll(claim.facts());
    }
    state(item, lines);
    made(item, lines);
  }

  private String others(PredictionItem item) {
    List<String> texts = new ArrayList<>();
    List<RankedChoice> choices = item.choices();
    for (int i = 1; i < Math.min(choices.size(), OTHERS); i++) {
      RankedChoice choice = choices.get(i);
      if (choice.confidence() >= WORTH_NAMING) {
        texts.add(
            (i == 1 ? "2nd: " : "3rd: ")
                + shown(item, choice)
                + " "
                + Amounts.confidence(choice.confidence()));
      }
    }
    return String.join(" · ", texts);
  }

  private void state(PredictionItem item, List<String> lines) {
    String who = item.decidedBy() == null ? "" : " by " + decider(item);
    String when = item.decidedAt() == null ? "" : " " + DAY.format(item.decidedAt());
    switch (item.decision()) {
      case PENDING -> {
        if (item.owner() == FieldOwner.PERSON) {
          body(lines, "kept: a person wrote \"" + item.currentValue() + "\"", "");
        } else if (item.owner() == FieldOwner.SOURCE && item.currentValue() != null) {
          body(lines, "stands beside the source's \"" + item.currentValue() + "\"", "");
        }
      }
      case ACCEPTED -> body(lines, "accepted" + when + who, "");
      case EDITED -> body(lines, "accepted as \"" + item.currentValue() + "\"" + when + who, "");
      case REJECTED -> body(lines, "rejected" + when + who, "");
      case SUPERSEDED -> body(lines, "replaced by a later run", "");
    }
    if (item.comment() != null) {
      body(lines, "comment: \"" + item.comment() + "\"", "");
    }
  }

  private static String decider(PredictionItem item) {
    return item.attributedTo() == null
        ? String.valueOf(item.decidedBy())
        : item.attributedTo() + ", sent by " + item.decidedBy();
  }

  private void made(PredictionItem item, List<String> lines) {
    List<String> parts = new ArrayList<>();
    if (item.runId() != null) {
      parts.add("run " + item.runId());
    }
    if (item.generator() != null) {
      parts.add(item.generator());
    }
    parts.add(when(item.createdAt()));
    parts.add("nothing sent outside");
    lines.add(style.dim("  made  " + String.join(", ", parts)));
    if (item.reason() != null) {
      lines.add(style.dim("  last  " + item.reason()));
    }
  }

  private static String when(Instant instant) {
    return DAY.format(instant) + " UTC";
  }

  private String shown(PredictionItem item, RankedChoice choice) {
    String name = choice.displayName();
    if (name != null) {
      return name;
    }
    return switch (item.type()) {
      case BUSINESS_NAMES -> choice.value();
      case BUSINESS_DESCRIPTIONS -> '"' + choice.value() + '"';
      case BUSINESS_GLOSSARY_ASSOCIATIONS -> terms.of(choice.value());
    };
  }

  private static String word(PredictionItem item) {
    return switch (item.type()) {
      case BUSINESS_NAMES -> "name";
      case BUSINESS_DESCRIPTIONS -> "text";
      case BUSINESS_GLOSSARY_ASSOCIATIONS -> "term";
    };
  }

  private void head(List<String> lines, String word, String text, String behind) {
    List<String> wrapped = Width.wrap(Width.printable(text), Math.max(20, width - HEAD));
    lines.add(style.bold(Width.pad(word, HEAD)) + wrapped.getFirst() + style.dim(behind));
    wrapped.stream().skip(1).forEach(l -> lines.add(" ".repeat(HEAD) + l));
  }

  private void body(List<String> lines, String text, String reference) {
    String plain = Width.printable(text);
    String behind = reference.isEmpty() ? "" : "  ← " + Width.printable(reference);
    if (Width.of(plain) + Width.of(behind) + 2 <= width) {
      lines.add("  " + plain + style.dim(behind));
      return;
    }
    Width.wrap(plain + behind, Math.max(20, width - 4)).forEach(l -> lines.add("  " + l));
  }

  /** Whether an item is about the field's subject: the same column, or the table. */
  static boolean about(PredictionItem item, int column) {
    return Field.parse(item.predictionTarget()).filter(f -> f.column() == column).isPresent();
  }
}
