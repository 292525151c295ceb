// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.bench.BenchTable.BenchColumn;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.vocabulary.VocabularyFiles;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.NameGenerator;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.terms.GlossaryEntry;
import dev.glossator.core.terms.TermGenerator;
import dev.glossator.core.terms.TermIndex;
import dev.glossator.core.terms.TermRanker;
import dev.glossator.core.terms.TextEncoder;
import dev.glossator.inference.encoder.OnnxTextEncoder;
import dev.glossator.inference.encoder.RememberingTextEncoder;
import dev.glossator.inference.terms.ShippedTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glossator bench terms}: how often the product finds the term that people chose. */
@Command(
    name = "terms",
    mixinStandardHelpOptions = true,
    description = "Measures glossary associations against terms that people chose.")
final class BenchTermsCommand implements Callable<Integer> {

  private static final String ENCODER = "terms.encoder";
  private static final String READINGS = "terms.readings";

  @Option(names = "--features", hidden = true, description = "Write rows to train a model on.")
  private @Nullable Path features;

  @Option(
      names = "--names-model",
      paramLabel = "DIR",
      description = "Read names by another model: one that was not made from the measured source.")
  private @Nullable Path namesModel;

  @Mixin private final BenchOptions options = new BenchOptions();
  private final Surroundings surroundings;

  BenchTermsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    options.idle(surroundings, "terms", "--synonyms", options.synonyms);
    options.idle(surroundings, "terms", "--stopwords", options.stopwords);
    for (String part : options.without) {
      if (!part.equals(ENCODER) && !part.equals(READINGS)) {
        throw CommandFailure.wrongCall(
            "--without " + part + ": it must be " + ENCODER + " or " + READINGS);
      }
    }
    List<BenchTable> tables = BenchFiles.tables(surroundings.resolve(options.input));
    TermGenerator generator = new TermGenerator(ranker());
    try (OnnxTextEncoder encoder = OnnxTextEncoder.shipped()) {
      TextEncoder remembering = new RememberingTextEncoder(encoder, 200_000);
      TermIndex index =
          TermIndex.of(entries(), options.without.contains(ENCODER) ? null : remembering);
      Map<String, Object> figures = measure(tables, generator, index);
      figures.put("terms", index.size());
      figures.put("encoder", index.usesMeaning());
      options.print(surroundings, figures);
    }
    return Exit.DONE.code();
  }

  private Map<String, Object> measure(
      List<BenchTable> tables, TermGenerator generator, TermIndex index) {
    NameModel model = NameModel.open(BenchOptions.resolved(surroundings, namesModel), List.of());
    model.warnings(tables).forEach(surroundings.err()::println);
    NameGenerator names = model.generator();
    HouseLanguage house = options.house(surroundings).withTerms(List.of());
    TermScores scores = new TermScores();
    List<Map<String, Object>> lines = new ArrayList<>();
    List<TableReading> readings = new ArrayList<>();
    for (BenchTable table : tables) {
      GenerationInput seen = BenchEvidence.of(table, house);
      readings.add(options.without.contains(READINGS) ? PlainReading.of(seen) : names.read(seen));
    }
    if (features != null) {
      rows(surroundings.resolve(features), tables, readings, index);
    }
    long columns = 0;
    long started = surroundings.clock().instant().toEpochMilli();
    for (int t = 0; t < tables.size(); t++) {
      BenchTable table = tables.get(t);
      GenerationInput seen = BenchEvidence.of(table, house);
      score(table, generator.generate(seen, readings.get(t), index), scores, lines);
      columns += table.columns().size();
    }
    long millis = Math.max(1, surroundings.clock().instant().toEpochMilli() - started);
    options.predictions(surroundings, lines);
    Map<String, Object> figures = scores.figures();
    figures.put("columnsPerSecond", Math.round(columns * 1000.0 / millis));
    options.card(surroundings, "terms", figures, scores.bins());
    return figures;
  }

  private void rows(
      Path file, List<BenchTable> tables, List<TableReading> readings, TermIndex index) {
    HouseLanguage house = options.house(surroundings).withTerms(List.of());
    TermGenerator generator = new TermGenerator(ranker());
    try (TermRows rows = TermRows.create(file)) {
      for (int t = 0; t < tables.size(); t++) {
        GenerationInput seen = BenchEvidence.of(tables.get(t), house);
        rows.add(tables.get(t), generator.consider(seen, readings.get(t), index));
      }
    }
  }

  private static void score(
      BenchTable table, List<Prediction> made, TermScores scores, List<Map<String, Object>> lines) {
    Map<String, Prediction> byColumn = new HashMap<>();
    for (Prediction prediction : made) {
      switch (prediction.target()) {
        case PredictionTarget.OfColumn column -> byColumn.put(column.column(), prediction);
        case PredictionTarget.OfAsset asset -> {
          if (table.gold().get("terms").present()) {
            scores.add(Set.copyOf(table.gold().get("terms").texts()), prediction);
          }
        }
      }
    }
    for (BenchColumn column : table.columns()) {
      Prediction prediction = byColumn.get(column.name());
      if (column.scored()) {
        scores.add(Set.copyOf(column.gold().texts()), prediction);
      }
      lines.add(line(table.table(), column.name(), prediction));
    }
  }

  private static Map<String, Object> line(
      String table, String column, @Nullable Prediction prediction) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("table", table);
    line.put("column", column);
    line.put("proposed", prediction != null && prediction.proposed());
    List<Map<String, Object>> choices = new ArrayList<>();
    List<String> evidence = new ArrayList<>();
    if (prediction != null) {
      prediction
          .choices()
          .forEach(c -> choices.add(Map.of("value", c.value(), "confidence", c.confidence())));
      prediction.best().claims().forEach(c -> evidence.addAll(c.facts()));
    }
    line.put("choices", choices);
    line.put("evidence", evidence.stream().distinct().toList());
    return line;
  }

  private TermRanker ranker() {
    if (options.model == null) {
      return ShippedTerms.ranker();
    }
    Path file = surroundings.resolve(options.model).resolve("ranker.json");
    try {
      return TermRanker.read(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw CommandFailure.wrongCall(file + " is no ranking model: " + e.getMessage());
    }
  }

  private List<GlossaryEntry> entries() {
    if (options.glossary == null) {
      return ShippedTerms.glossary();
    }
    return VocabularyFiles.glossary(surroundings.resolve(options.glossary)).stream()
        .map(
            t ->
                new GlossaryEntry(
                    t.id(), t.name(), t.definition(), t.synonyms(), t.parents(), false))
        .toList();
  }
}
