// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generators.Generator;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Names and descriptions by a plain rule; a hook runs before each generation, to wait or to fail. A
 * column named {@code huge…} gets a text that is too long, one named {@code x…} none.
 */
final class TestingGenerator implements GeneratorSource {

  private final AtomicInteger generations = new AtomicInteger();
  private volatile Consumer<GenerationInput> before = input -> {};
  private volatile Runnable loading = () -> {};
  private volatile String version = "names/1";

  int generations() {
    return generations.get();
  }

  /** What happens before each generation. */
  void before(Consumer<GenerationInput> hook) {
    before = hook;
  }

  /** What happens whenever a run's inputs are read. */
  void loading(Runnable hook) {
    loading = hook;
  }

  void version(String next) {
    version = next;
  }

  @Override
  public Generator generator(Transaction tx, Scope scope) {
    loading.run();
    return generator();
  }

  private Generator generator() {
    return Generator.ofNames(
            (input, stop) -> read(input),
            new Generator.Part(
                version, (input, reading, stop) -> generate(input, RunType.BUSINESS_NAMES)))
        .with(
            RunType.BUSINESS_DESCRIPTIONS,
            new Generator.Part(
                "texts/1",
                (input, reading, stop) -> generate(input, RunType.BUSINESS_DESCRIPTIONS)));
  }

  private List<Prediction> generate(GenerationInput input, RunType type) {
    generations.incrementAndGet();
    before.accept(input);
    List<Prediction> predictions = new ArrayList<>();
    String table = input.evidence().table();
    predictions.add(prediction(new PredictionTarget.OfAsset(type), table));
    for (ColumnEvidence column : input.evidence().columns()) {
      if (!column.name().startsWith("x")) {
        predictions.add(
            prediction(new PredictionTarget.OfColumn(type, column.name()), column.name()));
      }
    }
    return predictions;
  }

  private static Prediction prediction(PredictionTarget target, String name) {
    String text = target.type() + " of " + name;
    String value = name.startsWith("huge") ? text.repeat(400) : text;
    return new Prediction(
        target,
        List.of(
            new PredictionChoice(
                value, 0.9, List.of(new PredictionChoice.Claim("rule", List.of("table#name")))),
            new PredictionChoice("Other " + name, 0.05, List.of())),
        true,
        "testing/1");
  }

  private static TableReading read(GenerationInput input) {
    return new TableReading(
        reading(input.evidence().table()),
        input.evidence().columns().stream().map(column -> reading(column.name())).toList());
  }

  private static NameReading reading(String name) {
    return new NameReading(
        name,
        List.of(new NameReading.NameCandidate(name.toUpperCase(Locale.ROOT), 0.5, List.of())),
        "en",
        true);
  }
}
