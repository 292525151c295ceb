// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.bench.BenchTable.BenchColumn;
import dev.glossator.cli.json.JsonView;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.core.house.HouseLanguage;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glossator bench names}: how often the product writes the name that people wrote. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description = "Measures business names against those that people wrote.")
final class BenchNamesCommand implements Callable<Integer> {

  @Option(
      names = "--features",
      paramLabel = "OUT.jsonl",
      hidden = true,
      description = "Write what ranking sees, for training/names/rank.py.")
  private @Nullable Path features;

  @Option(
      names = "--again",
      hidden = true,
      description = "Read everything a second time and tell the speed of that as well.")
  private boolean again;

  @Mixin private final BenchOptions options = new BenchOptions();
  private final Surroundings surroundings;

  BenchNamesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    options.idle(surroundings, "names", "--glossary", options.glossary);
    List<BenchTable> tables = BenchFiles.tables(surroundings.resolve(options.input));
    NameModel names = options.names(surroundings);
    List<String> warnings = names.warnings(tables);
    if (options.card != null && !warnings.isEmpty()) {
      throw CommandFailure.wrongCall(
          "no accuracy card of sources the model was made with. " + String.join("; ", warnings));
    }
    warnings.forEach(surroundings.err()::println);
    HouseLanguage house = options.house(surroundings);
    long started = millis();
    List<TableReading> readings = read(names, tables, house);
    long first = Math.max(1, millis() - started);
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
    options.predictions(surroundings, lines);
    if (features != null) {
      BenchFiles.write(
          surroundings.resolve(features), NameFeatures.lines(names.generator(), tables, house));
    }
    Map<String, Object> figures = scores.figures();
    figures.put("columnsPerSecond", Math.round(columns * 1000.0 / first));
    if (again) {
      started = millis();
      read(names, tables, house);
      long second = Math.max(1, millis() - started);
      figures.put("columnsPerSecondAgain", Math.round(columns * 1000.0 / second));
    }
    figures.put("model", names.name());
    options.card(surroundings, "names", figures, scores.bins());
    options.print(surroundings, figures);
    return Exit.DONE.code();
  }

  private static List<TableReading> read(
      NameModel names, List<BenchTable> tables, HouseLanguage house) {
    return tables.parallelStream()
        .map(t -> names.generator().read(BenchEvidence.of(t, house)))
        .toList();
  }

  private long millis() {
    return surroundings.clock().instant().toEpochMilli();
  }

  private Optional<Synonyms> words() {
    if (options.synonyms == null) {
      return Optional.empty();
    }
    JsonView stops =
        options.stopwords == null
            ? new JsonView(null)
            : BenchFiles.json(surroundings.resolve(options.stopwords));
    return Optional.of(Synonyms.of(BenchFiles.json(surroundings.resolve(options.synonyms)), stops));
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
