// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.bench.BenchTable.BenchColumn;
import dev.glossator.cli.bench.DescriptionScores.Scored;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.core.descriptions.DescriptionGenerator;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionChoice.Claim;
import dev.glossator.core.prediction.PredictionTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code glossator bench descriptions}: what texts tell, and whether the rows bear them out. */
@Command(
    name = "descriptions",
    mixinStandardHelpOptions = true,
    description = "Measures descriptions against gold and against the rows they speak of.")
final class BenchDescriptionsCommand implements Callable<Integer> {

  @Mixin private final BenchOptions options = new BenchOptions();
  private final Surroundings surroundings;

  BenchDescriptionsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    options.idle(surroundings, "descriptions", "--synonyms", options.synonyms);
    options.idle(surroundings, "descriptions", "--stopwords", options.stopwords);
    List<BenchTable> tables = BenchFiles.tables(surroundings.resolve(options.input));
    NameModel names = options.names(surroundings);
    names.warnings(tables).forEach(surroundings.err()::println);
    HouseLanguage house = options.house(surroundings);
    DescriptionGenerator generator = new DescriptionGenerator();
    DescriptionScores ours = new DescriptionScores();
    DescriptionScores floor = new DescriptionScores();
    List<Map<String, Object>> lines = new ArrayList<>();
    for (BenchTable table : tables) {
      GenerationInput seen = BenchEvidence.of(table, house);
      TableReading reading = names.generator().read(seen);
      Map<String, Prediction> made = new HashMap<>();
      for (Prediction prediction : generator.generate(seen, reading)) {
        if (prediction.target() instanceof PredictionTarget.OfColumn column) {
          made.put(column.column(), prediction);
        }
      }
      for (int i = 0; i < table.columns().size(); i++) {
        BenchColumn column = table.columns().get(i);
        Prediction prediction = made.get(column.name());
        String text = prediction == null ? "" : prediction.best().value();
        if (column.scored()) {
          String known = known(table, reading, i);
          ours.add(scored(table, column, text, known));
          floor.add(scored(table, column, template(table, column), known));
        }
        lines.add(line(table.table(), column.name(), prediction));
      }
    }
    options.predictions(surroundings, lines);
    Map<String, Object> figures = ours.figures();
    figures.put("floor", floor.figures());
    options.card(surroundings, "descriptions", figures, List.of());
    options.print(surroundings, figures);
    return Exit.DONE.code();
  }

  /** The bland sentence that every figure is held against. */
  private static String template(BenchTable table, BenchColumn column) {
    return "The "
        + String.join(" ", NameWords.of(column.name()))
        + " of the "
        + String.join(" ", NameWords.of(table.table()))
        + ".";
  }

  private static Scored scored(BenchTable table, BenchColumn column, String text, String known) {
    Set<String> own = new HashSet<>(NameWords.of(table.table() + " " + column.name()));
    return new Scored(
        table.table(),
        own,
        NameWords.of(column.gold().text()),
        text,
        new ClaimScores(table, column.values(), text, known));
  }

  /** Identifiers of the table and the names that were read for it: words that claim nothing. */
  private static String known(BenchTable table, TableReading reading, int column) {
    StringBuilder known = new StringBuilder(table.table());
    table.columns().forEach(c -> known.append(' ').append(c.name()));
    known.append(' ').append(reading.table().best().text());
    return known.append(' ').append(reading.columns().get(column).best().text()).toString();
  }

  private static Map<String, Object> line(
      String table, String column, @Nullable Prediction prediction) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("table", table);
    line.put("column", column);
    line.put("proposed", prediction != null && prediction.proposed());
    List<Map<String, Object>> choices = new ArrayList<>();
    Set<String> facts = new java.util.LinkedHashSet<>();
    if (prediction != null) {
      prediction
          .choices()
          .forEach(c -> choices.add(Map.of("value", c.value(), "confidence", c.confidence())));
      prediction.best().claims().stream().map(Claim::facts).forEach(facts::addAll);
    }
    line.put("choices", choices);
    line.put("evidence", List.copyOf(facts));
    return line;
  }
}
