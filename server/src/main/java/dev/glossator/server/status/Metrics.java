// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.status;

import dev.glossator.server.worker.RunEngine;
import dev.glossator.store.Store;
import dev.glossator.store.status.StatusStore.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The text form that Prometheus reads: counts and times, neither names nor values. */
final class Metrics {

  private final StringBuilder text = new StringBuilder();
  private final Figures figures;
  private final Traffic traffic;
  private final RunEngine.Figures engine;
  private final Store.Times store;
  private final Instant now;

  Metrics(
      Figures figures, Traffic traffic, RunEngine.Figures engine, Store.Times store, Instant now) {
    this.figures = figures;
    this.traffic = traffic;
    this.engine = engine;
    this.store = store;
    this.now = now;
  }

  String text() {
    requests();
    runs();
    gauge("glossator_assets", figures.assets());
    gauge("glossator_predictions_waiting", figures.waiting());
    store();
    Runtime runtime = Runtime.getRuntime();
    gauge("glossator_heap_used_bytes", runtime.totalMemory() - runtime.freeMemory());
    return text.toString();
  }

  private void requests() {
    type("glossator_requests_total", "counter");
    long all = 0;
    for (var entry : traffic.answers().entrySet()) {
      Traffic.Kind kind = entry.getKey();
      all += entry.getValue();
      line(
          "glossator_requests_total{operation=\""
              + kind.operation()
              + "\",status=\""
              + kind.status()
              + "\"}",
          entry.getValue());
    }
    type("glossator_request_seconds", "summary");
    line("glossator_request_seconds_count", all);
    line("glossator_request_seconds_sum", traffic.seconds());
  }

  private void runs() {
    type("glossator_runs", "gauge");
    figures
        .runs()
        .forEach((status, number) -> line("glossator_runs{status=\"" + status + "\"}", number));
    Instant since = figures.waitingSince();
    type("glossator_queue_age_seconds", "gauge");
    line(
        "glossator_queue_age_seconds",
        since == null ? 0.0 : Math.max(0, Duration.between(since, now).toMillis() / 1_000.0));
    gauge("glossator_runs_worked_on", engine.runs());
    counter("glossator_items_total", engine.items());
    counter("glossator_targets_total", engine.targets());
    type("glossator_model_seconds_total", "counter");
    line("glossator_model_seconds_total", engine.seconds());
  }

  private void store() {
    type("glossator_store_transactions_total", "counter");
    line("glossator_store_transactions_total{kind=\"read\"}", store.reads());
    line("glossator_store_transactions_total{kind=\"write\"}", store.writes());
    counter("glossator_store_commits_total", store.commits());
    type("glossator_store_seconds_total", "counter");
    line("glossator_store_seconds_total{kind=\"read\"}", store.readSeconds());
    line("glossator_store_seconds_total{kind=\"write\"}", store.writeSeconds());
  }

  private void gauge(String name, long value) {
    type(name, "gauge");
    line(name, value);
  }

  private void counter(String name, long value) {
    type(name, "counter");
    line(name, value);
  }

  private void type(String name, String type) {
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private void line(String name, long value) {
    text.append(name).append(' ').append(value).append('\n');
  }

  private void line(String name, double value) {
    text.append(name).append(' ').append(String.format(Locale.ROOT, "%.6f", value)).append('\n');
  }
}
