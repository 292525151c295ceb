// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.glossaries.Glossary;
import dev.glossator.core.glossaries.GlossaryTerm;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Events;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of thousands of columns, read by the generators that ship. */
class WideTableTest {

  private static final int COLUMNS = 5_000;

  /** A second is promised; on a machine that works on other things too it takes longer. */
  private static final Duration HELD_MAX = Duration.ofSeconds(3);

  /** Milliseconds into a run. */
  private static final int[] MOMENTS = {300, 1_500};

  private static final List<String> PIECES =
      List.of("cust", "ord", "dlv", "amt", "qty", "dt", "nr", "addr", "inv", "acct", "txn", "prd");

  @TempDir Path directory;
  private final ShippedGenerators generators = new ShippedGenerators();
  private Store store;
  private TestingCatalogue catalogue;
  private RunEngine engine;

  @BeforeEach
  void open() {
    store = Store.open(StoreOptions.in(directory));
    catalogue = new TestingCatalogue(store);
    RunEvents told =
        new RunEvents(new Events(new Ids(InstantSource.system(), new Random(7)), Arns.DEFAULT));
    EngineOptions usual = EngineOptions.of("test", 1, true);
    engine = RunEngine.of(store, InstantSource.system(), usual, generators, told).start();
  }

  @AfterEach
  void close() {
    engine.close();
    generators.close();
    store.close();
  }

  @Test
  void aCanceledRunLetsItsSlotGoWithinASecondWhateverItIsDoing() {
    glossary(400);
    String[] columns =
        IntStream.range(0, COLUMNS).mapToObj(WideTableTest::column).toArray(String[]::new);
    AssetRevision wide = catalogue.asset("cust_ord_wide", columns);
    for (RunType type : RunType.values()) {
      for (int after : MOMENTS) {
        String run = type + "-" + after;
        catalogue.submit(run, wide, List.of(type));
        engine.nudge();
        catalogue.await(run, RunStatus.IN_PROGRESS);
        pause(after);
        assertThat(catalogue.run(run).status()).as(run).isEqualTo(RunStatus.IN_PROGRESS);
        long canceled = System.nanoTime();
        store.transact(tx -> tx.runs().cancel(run, Instant.now()));
        engine.forget(run);
        while (!engine.idle()) {
          TestingCatalogue.pause();
        }
        Duration held = Duration.ofNanos(System.nanoTime() - canceled);
        assertThat(held).as(run + " holds its slot").isLessThan(HELD_MAX);
      }
    }
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String column(int at) {
    int size = PIECES.size();
    return PIECES.get(at % size)
        + "_"
        + PIECES.get(at / size % size)
        + "_"
        + PIECES.get(at / size / size % size)
        + "_"
        + at / 7;
  }

  private void glossary(int terms) {
    Instant now = Instant.EPOCH;
    Glossary glossary =
        new Glossary(
            TestingCatalogue.DOMAIN,
            "g1",
            TestingCatalogue.PROJECT,
            "Terms",
            null,
            true,
            false,
            now,
            "u1",
            now,
            "u1");
    store.transact(
        tx -> {
          tx.glossaries().insert(glossary);
          for (int at = 0; at < terms; at++) {
            tx.glossaries()
                .terms()
                .insert(
                    new GlossaryTerm(
                        TestingCatalogue.DOMAIN,
                        "t" + at,
                        "g1",
                        "Customer order amount " + at,
                        "What customer number " + at + " has to pay for an order.",
                        null,
                        true,
                        List.of(),
                        List.of(),
                        now,
                        "u1",
                        now,
                        "u1"),
                    glossary);
          }
          return true;
        });
  }
}
