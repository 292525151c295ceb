// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.vocabulary;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.server.ServerOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glossator glossary}: the organisation's terms. */
@Command(
    name = "glossary",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "import FILE",
    description = "Imports glossaries.")
public final class GlossaryCommand {

  private GlossaryCommand() {}

  /** The command with its subcommand. */
  public static CommandLine create(Surroundings surroundings) {
    return new CommandLine(new GlossaryCommand()).addSubcommand(new Import(surroundings));
  }

  /** {@code glossator glossary import FILE}. */
  @Command(
      name = "import",
      description = {
        "Imports terms from FILE.csv (name,definition,synonyms,parents), FILE.json or FILE.jsonl.",
        "Importing a file again changes only what differs in it; nothing is deleted."
      })
  static final class Import implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The glossary.")
    private Path file = Path.of("");

    @Option(
        names = "--name",
        paramLabel = "NAME",
        description = "Name of the glossary (default: the file's name).")
    private @Nullable String name;

    Import(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      List<TermLine> terms = VocabularyFiles.glossary(surroundings.resolve(file));
      String title = name == null ? stem(file) : name;
      try (Session session =
          Session.openOrMake(surroundings, ServerOptions.in(surroundings.resolve(common.data())))) {
        GlossaryImport.Outcome outcome =
            new GlossaryImport(
                    session.client(), session.catalogue(), session.domain(), session.project())
                .run(title, "Imported from " + file.getFileName(), terms);
        report(title, outcome);
      }
      return Exit.DONE.code();
    }

    private void report(String title, GlossaryImport.Outcome outcome) {
      if (common.json()) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("glossaryId", outcome.glossaryId());
        map.put("created", outcome.created());
        map.put("changed", outcome.changed());
        map.put("unchanged", outcome.unchanged());
        surroundings.out().println(Json.write(map));
      } else {
        surroundings
            .out()
            .println(
                title
                    + ": "
                    + Amounts.count(outcome.created(), "term")
                    + " new, "
                    + outcome.changed()
                    + " changed, "
                    + outcome.unchanged()
                    + " as before; next: glossator run --types terms");
      }
    }

    private static String stem(Path file) {
      String whole = String.valueOf(file.getFileName());
      int dot = whole.lastIndexOf('.');
      return dot > 0 ? whole.substring(0, dot) : whole;
    }
  }
}
