// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.trial;

import dev.glossator.cli.ingestion.Plan;
import dev.glossator.cli.shell.Screen;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Width;
import dev.glossator.sources.reading.SourceOptions;
import java.io.PrintStream;

/** The first line of {@code try}: what will be read, what stays, what goes out. */
final class PlanLine {

  private static final String BETWEEN = " · ";

  private final Screen screen;

  PlanLine(Screen screen) {
    this.screen = screen;
  }

  void print(PrintStream out, Plan plan) {
    String text =
        String.join(
            BETWEEN,
            plan.sentence(),
            "samples: " + Amounts.count(SourceOptions.TRY_ROWS) + " rows a table, stay here",
            "model: embedded",
            plan.remote() ? "network: the database only" : "network: none");
    StringBuilder line = new StringBuilder();
    for (String part : text.split(BETWEEN)) {
      if (line.isEmpty()) {
        line.append(part);
      } else if (Width.of(line + BETWEEN + part) > screen.width()) {
        out.println(line);
        line.setLength(0);
        line.append("  ").append(part);
      } else {
        line.append(BETWEEN).append(part);
      }
    }
    out.println(line);
    out.println();
    out.flush();
  }
}
