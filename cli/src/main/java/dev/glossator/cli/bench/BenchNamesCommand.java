// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.bench.BenchTable.BenchColumn;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.json.JsonView;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.vocabulary.VocabularyFiles;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.TableReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glossator bench names}: how often the product writes the name that people wrote. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description = "Measures business names against those that people wrote.")
final class BenchNamesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "INPUT.jsonl", description = "Tables, one a line.")
  private Path input = Path.of("");

  @Option(names = "--accepted", paramLabel = "FILE.jsonl", description = "Earlier decisions.")
  private @Nullable Path accepted;

  @Option(
      names = "--dictionary",
      paramLabel = "FILE.csv",
      description = "abbreviation,expansion or column,name.")
  private @Nullable Path dictionary;

  @Option(names = "--synonyms", paramLabel = "FILE.json", description = "Words that count as one.")
  private @Nullable Path synonyms;

  @Option(names = "--stopwords", paramLabel = "FILE.json", description = "Words not counted.")
  private @Nullable Path stopwords;

  @Option(
      names = "--without",
      paramLabel = "PART",
      description = "Leave a part out: names.lattice, names.model, names.calibration.")
  private List<String> without = new ArrayList<>();

  @Option(names = "--model", paramLabel = "DIR", description = "Another lexicon and ranking.")
  private @Nullable Path model;

  @Option(names = "--predictions", paramLabel = "OUT.jsonl", description = "Write every choice.")
  private @Nullable Path predictions;

  @Option(
      names = "--features",
      paramLabel = "OUT.jsonl",
      hidden = true,
      description = "Write what ranking sees, for training/names/rank.py.")
  private @Nullable Path features;

  @Option(names = "--output", paramLabel = "table|json", description = "How figures are shown.")
  private String output = "table";

  private final Surroundings surroundings;

  BenchNamesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<BenchTable> tables = BenchFiles.tables(surroundings.resolve(input));
    NameModel names = NameModel.open(model == null ? null : surroundings.resolve(model), without);
    names.warnings(tables).forEach(surroundings.err()::println);
    HouseLanguage house = house();
    long started = surroundings.clock().instant().toEpochMilli();
    List<TableReading> readings =
        tables.parallelStream()
            .map(t -> names.generator().read(BenchEvidence.of(t, house)))
            .toList();
    long millis = Math.max(1, surroundings.clock().instant().toEpochMilli() - started);
    NameScores scores = new NameScores(words());
    List<Map<String, Object>> lines = new ArrayList<>();
    int columns = 0;
    for (int t = 0; t < tables.size(); t++) {
      for (int c = 0; c < tables.get(t).columns().size(); c++) {
        BenchColumn column = tables.get(t).columns().get(c);
        NameReading reading = readings.get(t).columns().get(c);
        columns++;
        if (column.scored()) {
          scores.add(column.gold().text(), column.difficulty(), reading);
        }
        lines.add(line(tables.get(t).table(), column.name(), reading));
      }
    }
    if (predictions != null) {
      BenchFiles.write(surroundings.resolve(predictions), lines);
    }
    if (features != null) {
      BenchFiles.write(
          surroundings.resolve(features), NameFeatures.lines(names.generator(), tables, house));
    }
    Map<String, Object> figures = scores.figures();
    figures.put("columnsPerSecond", Math.round(columns * 1000.0 / millis));
    figures.put("model", names.name());
    print(figures);
    return Exit.DONE.code();
  }

  private HouseLanguage house() {
    List<AcceptedName> names =
        accepted == null ? List.of() : BenchFiles.accepted(surroundings.resolve(accepted));
    List<DictionaryEntry> entries =
        dictionary == null
            ? List.of()
            : VocabularyFiles.dictionary(surroundings.resolve(dictionary)).stream()
                .map(l -> new DictionaryEntry(l.key(), l.expansion(), l.wholeName()))
                .toList();
    return new HouseLanguage(1, names, entries);
  }

  private Optional<Synonyms> words() {
    if (synonyms == null) {
      return Optional.empty();
    }
    JsonView stops =
        stopwords == null ? new JsonView(null) : BenchFiles.json(surroundings.resolve(stopwords));
    return Optional.of(Synonyms.of(BenchFiles.json(surroundings.resolve(synonyms)), stops));
  }

  private void print(Map<String, Object> figures) {
    if (output.equals("json")) {
      surroundings.out().println(Json.write(figures));
    } else {
      figures.forEach((name, value) -> surroundings.out().printf("%-24s %s%n", name, value));
    }
  }

  private static Map<String, Object> line(String table, String column, NameReading reading) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("table", table);
    line.put("column", column);
    line.put("proposed", reading.proposed());
    List<Map<String, Object>> choices = new ArrayList<>();
    reading
        .candidates()
        .forEach(c -> choices.add(Map.of("value", c.text(), "confidence", c.confidence())));
    line.put("choices", choices);
    line.put("evidence", List.of("column:" + column + "#name"));
    return line;
  }
}
