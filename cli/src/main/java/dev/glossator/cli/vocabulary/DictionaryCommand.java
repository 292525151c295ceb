// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.vocabulary;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.DictionaryEntry;
import dev.glossator.contract.model.GetDictionaryInput;
import dev.glossator.contract.model.PutDictionaryInput;
import dev.glossator.contract.model.PutDictionaryOutput;
import dev.glossator.server.ServerOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glossator dictionary}: the organisation's abbreviations. */
@Command(
    name = "dictionary",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "import FILE.csv",
    description = "Imports abbreviations and names of columns.")
public final class DictionaryCommand {

  private DictionaryCommand() {}

  /** The command with its subcommand. */
  public static CommandLine create(Surroundings surroundings) {
    return new CommandLine(new DictionaryCommand()).addSubcommand(new Import(surroundings));
  }

  /** {@code glossator dictionary import FILE.csv}. */
  @Command(
      name = "import",
      description = {
        "Imports FILE.csv with the header abbreviation,expansion or column,name.",
        "What it says wins over everything else; entries of earlier imports stay."
      })
  static final class Import implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE.csv", description = "The dictionary.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Forget the entries of earlier imports.")
    private boolean replace;

    Import(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      List<DictionaryLine> lines = VocabularyFiles.dictionary(surroundings.resolve(file));
      try (Session session =
          Session.openOrMake(surroundings, ServerOptions.in(surroundings.resolve(common.data())))) {
        Map<String, DictionaryEntry> entries = new LinkedHashMap<>();
        if (!replace) {
          session
              .client()
              .call(
                  Operations.GET_DICTIONARY,
                  GetDictionaryInput.builder().domainIdentifier(session.domain()).build())
              .entries()
              .forEach(e -> entries.put(e.wholeName() + " " + e.key(), e));
        }
        for (DictionaryLine line : lines) {
          entries.put(
              line.wholeName() + " " + line.key(),
              DictionaryEntry.builder()
                  .key(line.key())
                  .expansion(line.expansion())
                  .wholeName(line.wholeName())
                  .build());
        }
        PutDictionaryOutput output =
            session
                .client()
                .call(
                    Operations.PUT_DICTIONARY,
                    PutDictionaryInput.builder()
                        .domainIdentifier(session.domain())
                        .entries(List.copyOf(entries.values()))
                        .build());
        report(lines.size(), output.entries());
      }
      return Exit.DONE.code();
    }

    private void report(int read, int total) {
      if (common.json()) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("imported", read);
        map.put("entries", total);
        surroundings.out().println(Json.write(map));
      } else {
        surroundings
            .out()
            .println(
                Amounts.count(read, "entry")
                    + " imported, "
                    + Amounts.count(total)
                    + " in all; next: glossator run --types names --again");
      }
    }
  }
}
