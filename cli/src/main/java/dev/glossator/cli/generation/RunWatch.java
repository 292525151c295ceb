// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.text.Width;
import dev.glossator.contract.model.GetMetadataGenerationRunOutput;
import dev.glossator.contract.model.MetadataGenerationRunItem;
import dev.glossator.contract.model.MetadataGenerationRunStatus;
import dev.glossator.contract.model.MetadataGenerationRunTypeStat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs that a command waits for, and how many columns they stand for. */
public final class RunWatch {

  private static final int MESSAGE_CELLS = 240;

  private final Runs runs;
  private final Map<String, Integer> weights = new LinkedHashMap<>();
  private final Map<String, String> tables = new HashMap<>();
  private final Set<String> ended = new HashSet<>();

  /** How the runs ended. */
  public record Outcome(int succeeded, int partially, int failed, List<String> messages) {
    public Outcome {
      messages = List.copyOf(messages);
    }
  }

  public RunWatch(Runs runs) {
    this.runs = runs;
  }

  /** Adds a run about a table of so many columns. */
  public synchronized void add(String run, String table, int columns) {
    weights.put(run, columns);
    tables.put(run, table);
  }

  /** Told which runs were still active after the last one was added. */
  public synchronized void see(Set<String> active) {
    weights.keySet().stream().filter(run -> !active.contains(run)).forEach(ended::add);
  }

  public synchronized boolean done() {
    return ended.size() == weights.size();
  }

  public synchronized int count() {
    return weights.size();
  }

  /** Columns of the runs that have ended. */
  public synchronized int columnsDone() {
    return ended.stream().mapToInt(weights::get).sum();
  }

  /** How the runs ended; to be asked when all have. */
  public Outcome outcome() {
    // Few runs do not succeed: those are asked for, not each one.
    List<String> partially = ended(MetadataGenerationRunStatus.PARTIALLY_SUCCEEDED);
    List<String> failed = new ArrayList<>(ended(MetadataGenerationRunStatus.FAILED));
    failed.addAll(ended(MetadataGenerationRunStatus.CANCELED));
    List<String> messages =
        Stream.concat(partially.stream(), failed.stream())
            .map(runs::get)
            .map(run -> message(String.valueOf(tables.get(run.id())), run))
            .toList();
    int succeeded = count() - partially.size() - failed.size();
    return new Outcome(succeeded, partially.size(), failed.size(), messages);
  }

  private List<String> ended(MetadataGenerationRunStatus status) {
    return runs.list(status, null).stream()
        .map(MetadataGenerationRunItem::id)
        .filter(weights::containsKey)
        .toList();
  }

  /** How a run ended, with the reasons of each type. */
  static String message(String table, GetMetadataGenerationRunOutput run) {
    StringBuilder text = new StringBuilder(table + ": run " + run.id() + " " + run.status());
    if (run.typeStats() != null) {
      for (MetadataGenerationRunTypeStat stat : run.typeStats()) {
        if (stat.errorMessage() != null && !stat.errorMessage().isEmpty()) {
          text.append("; ")
              .append(RunTypes.word(stat.type()))
              .append(": ")
              .append(Width.cut(Width.printable(stat.errorMessage()), MESSAGE_CELLS));
        }
      }
    }
    return text.toString();
  }
}
