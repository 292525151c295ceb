// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import dev.glossator.sources.relations.Relations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Reads many tables, several at a time, then looks for relations among them. Works on platform
 * threads: the drivers' native calls would pin virtual ones.
 */
public final class SourceReading {
  private final Source source;
  private final Relations relations;

  /** Cells that may still be held; a large table waits until others have been profiled. */
  private final Semaphore cells = new Semaphore(SourceOptions.CELLS_MAX, true);

  public SourceReading(Source source) {
    this.source = source;
    this.relations = new Relations(source.reader());
  }

  /** A table together with what was found out about it. */
  public record ReadTable(SourceTable table, TableEvidence evidence) {}

  /** Told of every table that has been read, from the threads that read. */
  @FunctionalInterface
  public interface Progress {
    void read(SourceTable table);
  }

  /**
   * Reads the tables; one that cannot be read is added to the source's problems and left out.
   *
   * @throws InterruptedException when the thread is interrupted; nothing is half done then
   */
  public List<ReadTable> read(List<SourceTable> tables, Progress progress)
      throws InterruptedException {
    List<ReadTable> read = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(
            source.options().threads(),
            Thread.ofPlatform().name("source-", 0).daemon().factory())) {
      List<Future<Optional<ReadTable>>> futures = new ArrayList<>();
      tables.forEach(t -> futures.add(threads.submit(() -> read(t, progress))));
      try {
        for (Future<Optional<ReadTable>> future : futures) {
          future.get().ifPresent(read::add);
        }
        if (Thread.interrupted()) {
          throw new InterruptedException("interrupted while tables were read");
        }
      } catch (InterruptedException e) {
        threads.shutdownNow();
        throw e;
      } catch (ExecutionException e) {
        threads.shutdownNow();
        if (e.getCause() instanceof InterruptedException interrupted) {
          throw interrupted;
        }
        throw new IllegalStateException("reading a table failed unexpectedly", e.getCause());
      }
    }
    return read.stream()
        .map(r -> new ReadTable(r.table(), relations.relate(r.table(), r.evidence())))
        .toList();
  }

  private Optional<ReadTable> read(SourceTable table, Progress progress)
      throws InterruptedException {
    int expected = cellsOf(table);
    cells.acquire(expected);
    try {
      TableSample sample = source.reader().sample(table);
      TableEvidence evidence = sample.evidence(table);
      relations.add(table, sample, evidence);
      progress.read(table);
      return Optional.of(new ReadTable(table, evidence));
    } catch (SourceException e) {
      source.add(Problem.skipped(table.name(), e.getMessage() + ""));
      return Optional.empty();
    } finally {
      cells.release(expected);
    }
  }

  private int cellsOf(SourceTable table) {
    int columns = Math.max(1, table.columns().size());
    int sampled = source.options().rowsFor(columns);
    long rows = table.rows() < 0 ? sampled : Math.min(sampled, 2 * table.rows());
    return (int) Math.min(SourceOptions.CELLS_MAX, rows * columns);
  }
}
