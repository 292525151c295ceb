// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.status;

import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireResponse;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.store.Store;
import dev.glossator.store.status.StatusStore.Figures;
import dev.glossator.store.status.StatusStore.Recent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What anybody may read: whether the server works, how much there is, and how to connect. */
public final class StatusPages {
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final int RUNS = 10;

  private final Store store;
  private final Traffic traffic;
  private final RunEngine engine;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

  /** One look at the store; anybody may ask, so not every question costs one. */
  private record Seen(Figures figures, List<Recent> runs, Instant at) {}

  public StatusPages(Store store, Traffic traffic, RunEngine engine, InstantSource clock) {
    this.store = store;
    this.traffic = traffic;
    this.engine = engine;
    this.clock = clock;
  }

  /** The pages by path. */
  public Map<String, Supplier<WireResponse>> byPath() {
    return Map.of(
        "/", this::page,
        "/glossator/v1/ready", StatusPages::ready,
        "/glossator/v1/health", this::health,
        "/glossator/v1/metrics", this::metrics);
  }

  private static WireResponse ready() {
    return answer("text/plain; charset=utf-8", "ready\n");
  }

  /** Asks the store; its failure becomes the answer of every failed request. */
  private WireResponse health() {
    look();
    return answer("application/json", "{\"status\":\"healthy\"}");
  }

  private WireResponse page() {
    Seen now = look();
    return answer("text/html; charset=utf-8", StatusHtml.of(now.figures(), now.runs()))
        .withHeader("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'")
        .withHeader("x-content-type-options", "nosniff")
        .withHeader("cache-control", "no-store");
  }

  private WireResponse metrics() {
    Seen now = look();
    String text =
        new Metrics(now.figures(), traffic, engine.figures(), store.times(), clock.instant())
            .text();
    return answer("text/plain; version=0.0.4; charset=utf-8", text);
  }

  private Seen look() {
    Instant now = clock.instant();
    Seen before = seen.get();
    if (before != null && before.at().plus(FRESH).isAfter(now)) {
      return before;
    }
    Seen fresh =
        store.read(tx -> new Seen(tx.status().figures(), tx.status().newestRuns(RUNS), now));
    seen.set(fresh);
    return fresh;
  }

  private static WireResponse answer(String type, String text) {
    return new WireResponse(200, Headers.EMPTY.with("content-type", type), Blob.ofText(text));
  }
}
