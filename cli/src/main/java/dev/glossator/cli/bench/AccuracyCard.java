// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.shell.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of one measurement on a page of Markdown and one of HTML: what was measured, by which
 * model, every figure, and pictures of those that are shares.
 *
 * @param kind names, terms or descriptions
 * @param input name of the measured file
 * @param at when it was measured
 * @param figures by their fixed names; nested maps become tables of their own
 * @param bins how often answers of about one confidence were right; may be empty
 */
record AccuracyCard(
    String kind,
    String input,
    Instant at,
    Map<String, Object> figures,
    List<Calibration.Bin> bins) {
  private static final int PLOT = 260;

  AccuracyCard {
    bins = List.copyOf(bins);
  }

  /** Writes {@code accuracy-KIND.md} and {@code accuracy-KIND.html} into the folder. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("accuracy-" + kind + ".md"), markdown());
      Files.writeString(folder.resolve("accuracy-" + kind + ".html"), html());
    } catch (IOException e) {
      throw CommandFailure.wrongCall("--card " + folder + " cannot be written: " + e.getMessage());
    }
  }

  private String markdown() {
    StringBuilder text = new StringBuilder("# Accuracy of " + kind + "\n\n");
    text.append("Measured on `").append(input.replace('`', '\'')).append("`, ").append(at);
    text.append("\n\n| figure | value |\n|---|---|\n");
    figures.forEach((name, value) -> row(text, name, value));
    if (!bins.isEmpty()) {
      text.append("\n| confidence | right | answers |\n|---|---|---|\n");
      for (Calibration.Bin bin : bins) {
        text.append(
            String.format(
                Locale.ROOT, "| %.2f | %.2f | %d |%n", bin.confidence(), bin.right(), bin.count()));
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String name, Object value) {
    if (value instanceof Map<?, ?> nested) {
      nested.forEach((inner, figure) -> row(text, name + " · " + inner, figure));
    } else {
      text.append("| ").append(cell(name)).append(" | ").append(cell(String.valueOf(value)));
      text.append(" |\n");
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }

  private String html() {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Accuracy of ");
    page.append(kind).append("</title><style>body{font:15px system-ui;max-width:46rem;margin:2rem");
    page.append(
        " auto;padding:0 1rem}td{padding:.15rem .8rem .15rem 0}svg{max-width:100%}</style>");
    page.append("<h1>Accuracy of ").append(kind).append("</h1><p>Measured on <code>");
    page.append(escaped(input)).append("</code>, ").append(at).append("</p>");
    if (!bins.isEmpty()) {
      page.append("<h2>Reliability</h2>").append(reliability());
    }
    page.append("<h2>Figures</h2><table>");
    figures.forEach((name, value) -> htmlRow(page, name, value));
    return page.append("</table></html>\n").toString();
  }

  private static void htmlRow(StringBuilder page, String name, Object value) {
    if (value instanceof Map<?, ?> nested) {
      nested.forEach((inner, figure) -> htmlRow(page, name + " · " + inner, figure));
      return;
    }
    page.append("<tr><td>").append(escaped(name)).append("<td>");
    page.append(escaped(String.valueOf(value))).append("<td>").append(bar(value)).append("</tr>");
  }

  /** A bar for a share; nothing for other figures. */
  private static String bar(Object value) {
    boolean share = value instanceof Double number && number >= 0 && number <= 1;
    return share
        ? String.format(
            Locale.ROOT,
            "<svg width=\"120\" height=\"10\"><rect width=\"120\" height=\"10\" fill=\"#eee\"/>"
                + "<rect width=\"%.0f\" height=\"10\" fill=\"#3a7\"/></svg>",
            120 * (Double) value)
        : "";
  }

  /** Confidence to the right, share of right answers upwards; on the line they agree. */
  private String reliability() {
    StringBuilder plot = new StringBuilder();
    plot.append(
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"-30 -10 %d %d\" width=\"%d\" role=\"img\" aria-label=\"reliability\">"
                + "<rect width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#999\"/>"
                + "<line x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"0\" stroke=\"#bbb\"/>",
            PLOT + 40,
            PLOT + 40,
            PLOT + 40,
            PLOT,
            PLOT,
            PLOT,
            PLOT));
    for (Calibration.Bin bin : bins) {
      plot.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#3a7\"><title>%d answers</title>"
                  + "</circle>",
              PLOT * bin.confidence(),
              PLOT * (1 - bin.right()),
              bin.count()));
    }
    return plot.append("</svg>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
