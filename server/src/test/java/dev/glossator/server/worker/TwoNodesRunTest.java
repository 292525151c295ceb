// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.chores.StoreClock;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Events;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes share the runs of one PostgreSQL. */
class TwoNodesRunTest {

  private static final int RUNS = 40;

  @TempDir Path directory;

  @Test
  void twoNodesShareTheRunsAndCommitEachItemOnce() throws IOException {
    share(Duration.ZERO, Duration.ZERO);
  }

  @Test
  void nodesWhoseClocksAreMinutesApartTakeNothingFromEachOther() throws IOException {
    share(Duration.ofMinutes(5), Duration.ofMinutes(-5));
  }

  private void share(Duration firstOff, Duration secondOff) throws IOException {
    Files.createDirectories(directory.resolve("one"));
    Files.createDirectories(directory.resolve("two"));
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
      String url = database.getJdbcUrl("postgres", "postgres");
      Store one = Store.open(new StoreOptions(directory.resolve("one"), url, 3));
      Files.copy(
          directory.resolve("one").resolve("secret.key"),
          directory.resolve("two").resolve("secret.key"));
      Store two = Store.open(new StoreOptions(directory.resolve("two"), url, 3));
      try (one;
          two) {
        share(one, new StoreClock(one, off(firstOff)), two, new StoreClock(two, off(secondOff)));
      }
    }
  }

  private static InstantSource off(Duration by) {
    return () -> Instant.now().plus(by);
  }

  private static void share(
      Store one, InstantSource hereClock, Store two, InstantSource thereClock) {
    TestingCatalogue catalogue = new TestingCatalogue(one);
    for (int at = 0; at < RUNS; at++) {
      AssetRevision asset = catalogue.asset("t" + at, "a", "b");
      catalogue.submit("r" + at, asset, TestingCatalogue.BOTH);
    }
    TestingGenerator first = slow();
    TestingGenerator second = slow();
    try (RunEngine here = engine(one, hereClock, first).start();
        RunEngine there = engine(two, thereClock, second).start()) {
      for (int at = 0; at < RUNS; at++) {
        catalogue.await("r" + at, RunStatus.SUCCEEDED);
        assertThat(catalogue.commits("r" + at)).containsExactly(1, 1);
      }
      assertThat(here.idle() && there.idle()).isTrue();
    }
    assertThat(first.generations() + second.generations()).isEqualTo(2 * RUNS);
    assertThat(first.generations()).as("both nodes worked").isBetween(2, 2 * RUNS - 2);
  }

  private static TestingGenerator slow() {
    TestingGenerator generator = new TestingGenerator();
    // Long enough that neither node does everything while the other is still connecting.
    generator.before(input -> pause());
    return generator;
  }

  private static void pause() {
    for (int at = 0; at < 20; at++) {
      TestingCatalogue.pause();
    }
  }

  private static RunEngine engine(Store store, InstantSource clock, TestingGenerator generator) {
    EngineOptions options =
        new EngineOptions(
            "node",
            2,
            Duration.ofSeconds(30),
            Duration.ofMillis(200),
            Duration.ofMillis(20),
            Duration.ofHours(1),
            false);
    RunEvents events = new RunEvents(new Events(new Ids(clock, new Random()), Arns.DEFAULT));
    return RunEngine.of(store, clock, options, generator, events);
  }
}
