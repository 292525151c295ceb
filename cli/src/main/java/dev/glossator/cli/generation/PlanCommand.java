// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.contract.model.BulkSkip;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.PlanBulkOutput;
import dev.glossator.contract.wire.Lists;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code glossator plan}: what {@code run} would do, and how long it would take. */
@Command(name = "plan", description = "Says what run would do and how long it would take.")
public final class PlanCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final SelectOptions select = new SelectOptions();
  @Mixin private final TypeOptions types = new TypeOptions();

  public PlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    boolean everything = select.selection().everything();
    List<MetadataGenerationRunType> wanted = types.types();
    try (Session session = Session.open(surroundings, common.data())) {
      Bulks bulks = new Bulks(session);
      PlanBulkOutput plan = bulks.plan(bulks.selection(select, wanted, types.again()));
      if (common.json()) {
        surroundings.out().println(Json.write(json(plan)));
      } else if (plan.tables() == 0) {
        surroundings
            .out()
            .println(
                everything
                    ? "the catalogue holds no tables; add some with: glossator ingest PATH"
                    : "no table fits " + select.typed());
      } else {
        print(plan);
      }
    }
    return Exit.DONE.code();
  }

  private void print(PlanBulkOutput plan) {
    surroundings
        .out()
        .println(
            Amounts.count(plan.tables(), "table")
                + ": "
                + Amounts.count(plan.runs(), "run")
                + " over "
                + Amounts.count(plan.columns(), "column")
                + ", about "
                + Amounts.seconds(Duration.ofMillis(Math.round(1_000 * plan.seconds())))
                + "; "
                + Amounts.count(plan.unchanged())
                + " up to date, "
                + Amounts.count(plan.skipped())
                + " skipped");
    Bulks.widened(plan.widened()).ifPresent(told -> surroundings.out().println("  " + told));
    List<String> corrected = Lists.orEmpty(plan.corrected());
    if (!corrected.isEmpty()) {
      surroundings.out().println("  your corrections bear on " + String.join(", ", corrected));
    }
    for (BulkSkip skip : plan.skips()) {
      surroundings.out().println("  skipped " + skip.assetId() + ": " + skip.reason());
    }
    if (plan.runs() > 0) {
      surroundings
          .out()
          .println("go on with: " + common.command("run" + select.again() + types.typed()));
    }
  }

  private static Map<String, Object> json(PlanBulkOutput plan) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("tables", plan.tables());
    map.put("columns", plan.columns());
    map.put("runs", plan.runs());
    map.put("unchanged", plan.unchanged());
    map.put("skipped", plan.skipped());
    map.put("seconds", plan.seconds());
    List<Object> skips = new ArrayList<>();
    for (BulkSkip skip : plan.skips()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("assetId", skip.assetId());
      entry.put("reason", skip.reason());
      skips.add(entry);
    }
    map.put("skips", skips);
    map.put("corrected", Lists.orEmpty(plan.corrected()));
    map.put("widened", plan.widened());
    return map;
  }
}
