// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.server.auth.Call;
import dev.glossator.server.auth.Principal;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.ids.RisingClock;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.runs.RunSubmission;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.runs.RunFilter;
import dev.glossator.store.scope.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has read the pages up to some run need not look before it again. */
class RunOrderTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path directory;

  @Test
  void aRequestThatArrivedFirstAndIsStoredLastIsListedLast() {
    Ids ids = new Ids(InstantSource.system(), new Random(7));
    RunEvents told = new RunEvents(new Events(ids, Arns.DEFAULT));
    InstantSource clock = InstantSource.fixed(NOW);
    try (Store store = Store.open(StoreOptions.in(directory));
        RunEngine engine =
            RunEngine.of(
                store, clock, EngineOptions.of("test", 0, true), new TestingGenerator(), told)) {
      TestingCatalogue catalogue = new TestingCatalogue(store);
      RunSubmission submission = new RunSubmission(ids, engine, new RisingClock(clock));
      AssetRevision first = catalogue.asset("first", "a");
      AssetRevision second = catalogue.asset("second", "a");
      store.transact(tx -> submission.automatic(tx, call(NOW), second));
      store.transact(tx -> submission.automatic(tx, call(NOW.minusSeconds(1)), first));
      RunFilter all = new RunFilter(Scope.ofDomain(TestingCatalogue.DOMAIN), null, null, null);
      List<MetadataGenerationRun> page =
          store.read(tx -> tx.runs().page(all, Instant.EPOCH, "", 10));
      assertThat(page).extracting(run -> run.place().assetId()).containsExactly("second", "first");
      assertThat(page.getLast().origin().createdAt()).isAfter(page.getFirst().origin().createdAt());
    }
  }

  private static Call call(Instant arrived) {
    return new Call(new Principal("k", "arn", "u1", null), "CreateAsset", "request", arrived);
  }
}
