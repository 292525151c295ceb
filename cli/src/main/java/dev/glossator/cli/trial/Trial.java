// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.trial;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.generation.RunWatch;
import dev.glossator.cli.generation.Runs;
import dev.glossator.cli.ingestion.Plan;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Bars;
import dev.glossator.cli.text.Width;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.sources.Ingestion;
import dev.glossator.sources.IngestionProgress;
import dev.glossator.sources.IngestionSummary;
import dev.glossator.sources.Source;
import dev.glossator.sources.reading.SourceTable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Ingests, then generates: names of everything first, so that they are there soon, then the rest.
 */
final class Trial {

  /** A larger source gets names for all tables and texts for the first ones. */
  static final int LARGE = 200;

  private static final int TEXTS_OF_LARGE = 50;
  private static final long PAUSE_MILLIS = 100;

  private final Surroundings surroundings;
  private final Session session;
  private final Runs runs;
  private final Bars bars;
  private final PrintStream said;
  private final Instant start;
  private final Map<String, Ingested> assets = new LinkedHashMap<>();

  /** A table that is in the catalogue: its columns and rows in the source. */
  private record Ingested(String name, int columns, long rows) {}

  /**
   * What the trial led to.
   *
   * @param tables those that were ingested, with what is proposed for them
   * @param rows rows of each table by its asset, negative when unknown
   * @param skipped tables left out
   * @param failures what went wrong with runs, a line each
   * @param time from the start of the command
   */
  record Outcome(
      List<CatalogueTable> tables,
      Map<String, Long> rows,
      int skipped,
      List<String> failures,
      Duration time) {

    Outcome {
      tables = List.copyOf(tables);
      rows = Map.copyOf(rows);
      failures = List.copyOf(failures);
    }

    boolean complete() {
      return skipped == 0 && failures.isEmpty();
    }
  }

  Trial(Surroundings surroundings, Session session, PrintStream said, Instant start) {
    this.surroundings = surroundings;
    this.session = session;
    this.said = said;
    this.start = start;
    this.runs = new Runs(session.client(), session.domain(), session.project());
    this.bars = new Bars(said, surroundings.screen());
  }

  Outcome run(Source source, Plan plan, @Nullable Path glossary) throws InterruptedException {
    Phase names = phase("names", "");
    IngestionSummary summary = ingest(source, plan, names);
    // Names need no terms, so that the glossary comes while they are made.
    FutureTask<String> origin =
        new FutureTask<>(() -> new TrialGlossary(surroundings, session).ensure(glossary));
    Thread.ofPlatform().name("glossary").daemon().start(origin);
    await(List.of(names));
    String preview = surroundings.screen().terminal() ? preview() : "";
    Phase terms = phase("terms", Tasks.result(origin));
    Phase texts = phase("texts", "");
    List<String> chosen = List.copyOf(assets.keySet());
    if (chosen.size() > LARGE) {
      chosen = chosen.subList(0, TEXTS_OF_LARGE);
    }
    for (String asset : chosen) {
      start(terms, asset, MetadataGenerationRunType.BUSINESS_GLOSSARY_ASSOCIATIONS);
      start(texts, asset, MetadataGenerationRunType.BUSINESS_DESCRIPTIONS);
    }
    List<Phase> phases = List.of(names, terms, texts);
    await(phases, preview);
    bars.finish(phases.stream().map(Phase::bar).toList());
    if (assets.size() > LARGE) {
      said.println(
          "  "
              + Amounts.count(assets.size(), "table")
              + ": names for all, terms and texts for the first "
              + TEXTS_OF_LARGE
              + "; the others: glossator run");
    }
    said.println();
    return outcome(summary, phases);
  }

  private Phase phase(String label, String note) {
    return new Phase(label, new RunWatch(runs), note, surroundings.clock());
  }

  private void start(Phase phase, String asset, MetadataGenerationRunType type) {
    Ingested table;
    synchronized (assets) {
      table = Objects.requireNonNull(assets.get(asset));
    }
    // One that an earlier, interrupted trial has left under way is waited for instead.
    runs.start(asset, List.of(type))
        .map(List::of)
        .orElseGet(() -> runs.activeOf(asset, type))
        .forEach(run -> phase.add(run, table.name(), table.columns()));
  }

  /** Each table's names are started as soon as it is in the catalogue. */
  private IngestionSummary ingest(Source source, Plan plan, Phase names)
      throws InterruptedException {
    AtomicInteger read = new AtomicInteger();
    IngestionProgress progress =
        new IngestionProgress() {
          @Override
          public void profiled(SourceTable table) {
            int done = read.incrementAndGet();
            synchronized (bars) {
              bars.draw(List.of(new Bars.Bar("read", done, plan.tables().size(), "tables")));
            }
          }

          @Override
          public void ingested(
              SourceTable table, long rows, String asset, IngestionProgress.Outcome outcome) {
            synchronized (assets) {
              assets.put(asset, new Ingested(table.name(), table.columns().size(), rows));
            }
            Trial.this.start(names, asset, MetadataGenerationRunType.BUSINESS_NAMES);
          }
        };
    return new Ingestion(
            session.client(),
            session.domain(),
            session.project(),
            surroundings.clock(),
            surroundings.tokens())
        .run(source, plan.tables(), progress);
  }

  private void await(List<Phase> phases) throws InterruptedException {
    await(phases, "");
  }

  private void await(List<Phase> phases, String below) throws InterruptedException {
    while (true) {
      Instant asked = surroundings.clock().instant();
      Set<String> active = runs.active();
      boolean ended = true;
      for (Phase phase : phases) {
        ended &= phase.ended(active);
      }
      bars.draw(phases.stream().map(Phase::bar).toList(), below);
      if (ended) {
        return;
      }
      // Asking takes longer the more runs there are, and what asks takes time from what works.
      long took = Duration.between(asked, surroundings.clock().instant()).toMillis();
      Thread.sleep(PAUSE_MILLIS + 2 * Math.clamp(took, 0, PAUSE_MILLIS * 10));
    }
  }

  /** The first names, to look at while the rest is made. */
  private String preview() {
    if (assets.isEmpty()) {
      return "";
    }
    CatalogueTable table = session.catalogue().table(assets.keySet().iterator().next());
    List<String> names = new ArrayList<>();
    for (Suggestion suggestion : table.suggestions()) {
      if (suggestion.field().kind() == FieldKind.NAME && !suggestion.field().ofTable()) {
        String column = table.columns().get(suggestion.field().column()).name();
        names.add(Width.printable(column + " → " + suggestion.best().value()));
      }
    }
    return names.isEmpty() ? "" : "          " + String.join(" · ", names);
  }

  private Outcome outcome(IngestionSummary summary, List<Phase> phases) {
    List<CatalogueTable> tables = new ArrayList<>();
    Map<String, Long> rows = new LinkedHashMap<>();
    assets.forEach(
        (asset, ingested) -> {
          tables.add(session.catalogue().table(asset));
          rows.put(asset, ingested.rows());
        });
    tables.sort(Comparator.comparing(CatalogueTable::qualifiedName));
    List<String> failures =
        phases.stream().flatMap(p -> p.watch().outcome().messages().stream()).toList();
    return new Outcome(
        tables,
        rows,
        summary.skipped(),
        failures,
        Duration.between(start, surroundings.clock().instant()));
  }
}
