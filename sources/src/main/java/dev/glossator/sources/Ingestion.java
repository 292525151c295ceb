// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.client.Client;
import dev.glossator.sources.SourceReading.ReadTable;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The one way from a source into the catalogue: a client of the public API. Every table is done by
 * itself and doing it twice changes nothing, so that an interrupted ingestion is resumed by
 * starting it again.
 */
public final class Ingestion {
  private static final int BATCH = 200;

  private final Client client;
  private final String domain;
  private final String project;
  private final InstantSource clock;
  private final Supplier<String> tokens;

  /**
   * Ingests into one project.
   *
   * @param domain identifier of the domain
   * @param project identifier of the project that will own the assets
   * @param tokens source of client tokens
   */
  public Ingestion(
      Client client, String domain, String project, InstantSource clock, Supplier<String> tokens) {
    this.client = client;
    this.domain = domain;
    this.project = project;
    this.clock = clock;
    this.tokens = tokens;
  }

  /**
   * Ingests the given tables of a source.
   *
   * @throws InterruptedException when interrupted; what was done so far stands
   * @throws ApiException when the server refuses altogether (rights, quota)
   * @throws dev.glossator.contract.client.UnreachableException when the server does not answer
   */
  public IngestionSummary run(Source source, List<SourceTable> tables, IngestionProgress progress)
      throws InterruptedException {
    Instant start = clock.instant();
    Tally tally = new Tally();
    SourceReading reading = new SourceReading(source);
    for (int from = 0; from < tables.size(); from += BATCH) {
      List<SourceTable> batch = tables.subList(from, Math.min(from + BATCH, tables.size()));
      send(source, reading.read(batch, progress::profiled), progress, tally);
    }
    int skipped = (int) source.problems().stream().filter(Problem::skipped).count();
    int done = tally.total();
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    return new IngestionSummary(
        done + skipped,
        tally.columns,
        tally.of(IngestionProgress.Outcome.CREATED),
        tally.of(IngestionProgress.Outcome.REVISED),
        tally.of(IngestionProgress.Outcome.UNCHANGED),
        skipped,
        seconds);
  }

  private void send(Source source, List<ReadTable> tables, IngestionProgress progress, Tally tally)
      throws InterruptedException {
    TableIngestion ingestion = new TableIngestion(new Catalogue(client), domain, project, tokens);
    List<Callable<Void>> work = new ArrayList<>();
    for (ReadTable table : tables) {
      work.add(
          () -> {
            send(source, ingestion, table, progress, tally);
            return null;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(source.options().threads())) {
      List<Future<Void>> futures = work.stream().map(threads::submit).toList();
      try {
        for (Future<Void> future : futures) {
          future.get();
        }
        if (Thread.interrupted()) {
          throw new InterruptedException("interrupted while tables were sent");
        }
      } catch (InterruptedException e) {
        threads.shutdownNow();
        throw e;
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw rethrown(e);
      }
    }
  }

  private static RuntimeException rethrown(ExecutionException e) throws InterruptedException {
    return switch (e.getCause()) {
      case InterruptedException interrupted -> throw interrupted;
      case RuntimeException failure -> failure;
      case null, default -> new IllegalStateException("ingesting failed unexpectedly", e);
    };
  }

  private static void send(
      Source source,
      TableIngestion ingestion,
      ReadTable table,
      IngestionProgress progress,
      Tally tally)
      throws InterruptedException {
    try {
      TableIngestion.Result result =
          ingestion.ingest(table.table().externalIdentifier(), table.evidence());
      tally.add(result.outcome(), table.evidence().columns().size());
      progress.ingested(table.table(), table.evidence().rows(), result.assetId(), result.outcome());
    } catch (SourceException e) {
      source.add(Problem.skipped(table.table().name(), e.getMessage() + ""));
    } catch (ApiException e) {
      if (!ofThisTableOnly(e.kind())) {
        throw e;
      }
      source.add(
          Problem.skipped(table.table().name(), "the server did not take it: " + e.getMessage()));
    }
  }

  /** Faults of one table's content; all others would meet every table. */
  private static boolean ofThisTableOnly(ErrorKind kind) {
    return kind == ErrorKind.VALIDATION
        || kind == ErrorKind.CONFLICT
        || kind == ErrorKind.REQUEST_TOO_LARGE
        || kind == ErrorKind.RESOURCE_NOT_FOUND;
  }

  /** Counts from several threads. */
  private static final class Tally {
    private final Map<IngestionProgress.Outcome, Integer> outcomes =
        new EnumMap<>(IngestionProgress.Outcome.class);
    private int columns;

    synchronized void add(IngestionProgress.Outcome outcome, int columnCount) {
      outcomes.merge(outcome, 1, Integer::sum);
      columns += columnCount;
    }

    synchronized int of(IngestionProgress.Outcome outcome) {
      return outcomes.getOrDefault(outcome, 0);
    }

    synchronized int total() {
      return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
