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
import java.util.function.BiConsumer;
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

  private static final int AT_A_TIME = 64;

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
    List<BenchTable> tables = BenchFiles.tables(surroundings.resolve(options.input));
    NameModel names = options.names(surroundings);
    List<String> warnings = names.warnings(tables);
    if (options.card != null && !warnings.isEmpty()) {
      throw CommandFailure.wrongCall(
          "no accuracy card of sources the model was made with. " + String.join("; ", warnings));
    }
    warnings.forEach(surroundings.err()::println);
    HouseLanguage house = options.house(surroundings);
    NameScores scores = new NameScores(words());
    List<Map<String, Object>> lines = new ArrayList<>();
    long first =
        read(
            names,
            tables,
            house,
            (table, reading) -> {
              for (int c = 0; c < table.columns().size(); c++) {
                BenchColumn column = table.columns().get(c);
                NameReading of = reading.columns().get(c);
                if (column.scored()) {
                  scores.add(column.gold().text(), column.difficulty(), of);
                }
                if (options.predictions != null) {
                  lines.add(line(table.table(), column.name(), of));
                }
              }
            });
    options.predictions(surroundings, lines);
    if (features != null) {
      BenchFiles.write(
          surroundings.resolve(features), NameFeatures.lines(names.generator(), tables, house));
    }
    Map<String, Object> figures = scores.figures();
    int columns = tables.stream().mapToInt(table -> table.columns().size()).sum();
    figures.put("columnsPerSecond", Math.round(columns * 1000.0 / first));
    if (again) {
      long second = read(names, tables, house, (table, reading) -> {});
      figures.put("columnsPerSecondAgain", Math.round(columns * 1000.0 / second));
    }
    figures.put("model", names.name());
    options.card(surroundings, "names", figures, scores.bins());
    options.print(surroundings, figures);
    return Exit.DONE.code();
  }

  /**
   * Reads the tables on all cores and hands each on, in order; only a few are held at a time.
   *
   * @return milliseconds that reading took
   */
  private long read(
      NameModel names,
      List<BenchTable> tables,
      HouseLanguage house,
      BiConsumer<BenchTable, TableReading> each) {
    long spent = 1;
    for (int from = 0; from < tables.size(); from += AT_A_TIME) {
      List<BenchTable> some = tables.subList(from, Math.min(tables.size(), from + AT_A_TIME));
      long started = millis();
      List<TableReading> readings =
          some.parallelStream()
              .map(t -> names.generator().read(BenchEvidence.of(t, house)))
              .toList();
      spent += millis() - started;
      for (int i = 0; i < some.size(); i++) {
        each.accept(some.get(i), readings.get(i));
      }
    }
    return spent;
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
