// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.UndoAcceptancesInput;
import dev.glossator.contract.model.UndoAcceptancesOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code glossator undo}: takes back what a policy accepted. */
@Command(
    name = "undo",
    description = {
      "Takes back what a policy accepted of a run or a bulk.",
      "What people decided, and what was edited since, stays."
    })
public final class UndoCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RUN|BULK", description = "Whose acceptances.")
  private String id = "";

  public UndoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int assets = 0;
    int fields = 0;
    int kept = 0;
    surroundings.whenInterrupted(
        "what is taken back stays so; go on with: " + common.command("undo " + id));
    try (Session session = Session.open(surroundings, common.data())) {
      UndoAcceptancesOutput part;
      do {
        part =
            session
                .client()
                .call(Operations.UNDO_ACCEPTANCES, new UndoAcceptancesInput(session.domain(), id));
        assets += part.assets();
        fields += part.fields();
        kept += part.kept();
      } while (part.more());
    }
    if (common.json()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("assets", assets);
      map.put("fields", fields);
      map.put("kept", kept);
      surroundings.out().println(Json.write(map));
    } else {
      surroundings
          .out()
          .println(
              "taken back: "
                  + Amounts.count(fields, "value")
                  + " of "
                  + Amounts.count(assets, "table")
                  + (kept == 0
                      ? ""
                      : "; " + Amounts.count(kept, "value") + " edited since and left alone"));
    }
    return Exit.DONE.code();
  }
}
