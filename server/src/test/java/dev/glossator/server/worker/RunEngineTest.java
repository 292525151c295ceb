// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import static dev.glossator.server.worker.TestingCatalogue.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RollUp;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.core.runs.TypeStat;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Events;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.events.Event;
import dev.glossator.store.predictions.PredictionState;
import dev.glossator.store.predictions.PredictionStore;
import dev.glossator.store.predictions.StoredPrediction;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunEngineTest {

  /** An engine that sends no heartbeat while it is stalled. */
  private static final EngineOptions STALLED =
      new EngineOptions(
          "stalled",
          1,
          Duration.ofHours(1),
          Duration.ofMinutes(30),
          Duration.ofMillis(20),
          Duration.ofHours(1),
          true);

  @TempDir Path directory;
  private final TestingGenerator generator = new TestingGenerator();
  private final List<RunEngine> engines = new ArrayList<>();
  private Store store;
  private TestingCatalogue catalogue;

  @BeforeEach
  void open() {
    store = Store.open(StoreOptions.in(directory));
    catalogue = new TestingCatalogue(store);
  }

  @AfterEach
  void close() {
    engines.forEach(RunEngine::close);
    store.close();
  }

  @Test
  void aRunEndsWithAPredictionForEachTargetAndEachItemCommittedOnce() {
    String[] columns = IntStream.range(0, 450).mapToObj(i -> "c" + i).toArray(String[]::new);
    AssetRevision wide = catalogue.asset("wide", columns);
    start(1);
    String run = catalogue.submit("r1", wide, BOTH);
    catalogue.await(run, RunStatus.SUCCEEDED);
    assertThat(catalogue.commits(run)).containsOnly(1).hasSize(6);
    assertThat(catalogue.predictions("wide"))
        .hasSize(2 * 451)
        .allMatch(prediction -> prediction.state() == PredictionState.PENDING);
    assertThat(generator.generations()).as("one generation a type").isEqualTo(2);
    assertThat(events()).containsExactly("Metadata Generation Succeeded");
  }

  @Test
  void aTargetWithNothingToSayIsKnownAndSilent() {
    start(1);
    String run =
        catalogue.submit("r1", catalogue.asset("t", "a", "x1"), List.of(RunType.BUSINESS_NAMES));
    catalogue.await(run, RunStatus.SUCCEEDED);
    assertThat(catalogue.predictions("t"))
        .extracting(StoredPrediction::state)
        .containsExactly(PredictionState.PENDING, PredictionState.PENDING, PredictionState.SILENT);
  }

  @Test
  void aBadTextFailsItsTargetAloneAndIsNamed() {
    start(1);
    String run = catalogue.submit("r1", catalogue.asset("t", "a", "huge"), BOTH);
    catalogue.await(run, RunStatus.PARTIALLY_SUCCEEDED);
    assertThat(stats(run))
        .allMatch(stat -> stat.status() == RunStatus.PARTIALLY_SUCCEEDED)
        .extracting(TypeStat::errorMessage)
        .allMatch(message -> message.startsWith("1 of 3 targets failed; column huge: testing/1"));
    assertThat(catalogue.predictions("t")).hasSize(4);
  }

  @Test
  void aGenerationThatKeepsFailingFailsTheRunWithItsReason() {
    generator.before(
        input -> {
          throw new IllegalStateException("model is gone");
        });
    start(1);
    String run = catalogue.submit("r1", catalogue.asset("t", "a"), List.of(RunType.BUSINESS_NAMES));
    catalogue.await(run, RunStatus.FAILED);
    assertThat(stats(run))
        .containsExactly(
            new TypeStat(
                RunType.BUSINESS_NAMES,
                RunStatus.FAILED,
                "2 of 2 targets failed; the asset: generation failed (IllegalStateException)"));
    assertThat(generator.generations()).isEqualTo(EngineOptions.ATTEMPTS);
    assertThat(events()).containsExactly("Metadata Generation Failed");
  }

  @Test
  void aGenerationThatFailsOnceIsTriedAgain() {
    AtomicInteger calls = new AtomicInteger();
    generator.before(
        input -> {
          if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("hiccup");
          }
        });
    start(1);
    String run = catalogue.submit("r1", catalogue.asset("t", "a"), List.of(RunType.BUSINESS_NAMES));
    catalogue.await(run, RunStatus.SUCCEEDED);
  }

  @Test
  void anErrorOfOneItemFailsItAndLeavesTheSlotAtWork() {
    generator.before(
        input -> {
          if (input.evidence().table().equals("t")) {
            throw new StackOverflowError();
          }
        });
    start(1);
    String run = catalogue.submit("r1", catalogue.asset("t", "a"), List.of(RunType.BUSINESS_NAMES));
    catalogue.await(run, RunStatus.FAILED);
    assertThat(stats(run).getFirst().errorMessage())
        .endsWith("the asset: generation failed (StackOverflowError)");
    catalogue.submit("r2", catalogue.asset("u", "a"), List.of(RunType.BUSINESS_NAMES));
    catalogue.await("r2", RunStatus.SUCCEEDED);
  }

  @Test
  void inputsThatCannotBeReadFailTheRunAtOnceAndAreNamed() {
    generator.loading(
        () -> {
          throw new IllegalArgumentException("half an object");
        });
    start(1);
    String run = catalogue.submit("r1", catalogue.asset("t", "a"), BOTH);
    catalogue.await(run, RunStatus.FAILED);
    assertThat(stats(run))
        .extracting(TypeStat::errorMessage)
        .containsOnly(
            "2 of 2 targets failed; what is known of the asset cannot be read"
                + " (IllegalArgumentException)");
    assertThat(generator.generations()).isZero();
  }

  @Test
  void inputsThatCannotBeReadJustNowAreReadLater() {
    AtomicInteger calls = new AtomicInteger();
    generator.loading(
        () -> {
          if (calls.incrementAndGet() == 1) {
            throw new StoreException(StoreException.Kind.UNAVAILABLE, "down");
          }
        });
    start(1);
    String run = catalogue.submit("r1", catalogue.asset("t", "a"), BOTH);
    catalogue.await(run, RunStatus.SUCCEEDED);
    assertThat(calls).hasValue(2);
    assertThat(catalogue.commits(run)).containsExactly(1, 1);
  }

  @Test
  void triesThatWriteNothingGrowRarer() {
    Duration first = Duration.ofSeconds(1);
    assertThat(
            IntStream.of(0, 1, 2, 3, 6, 50)
                .mapToLong(claims -> RunEngine.pause(first, claims).toSeconds()))
        .containsExactly(1L, 1L, 2L, 4L, 30L, 30L);
    assertThat(RunEngine.pause(Duration.ZERO, 9)).isZero();
  }

  @Test
  void aRunThatSaysItIsInProgressHasASlot() {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    generator.before(
        input -> {
          begun.countDown();
          await(go);
        });
    for (String run : List.of("r1", "r2", "r3")) {
      catalogue.submit(run, catalogue.asset("t" + run, "a"), List.of(RunType.BUSINESS_NAMES));
    }
    RunEngine engine = start(1);
    await(begun);
    for (int polls = 0; polls < 10; polls++) {
      engine.nudge();
      TestingCatalogue.pause();
    }
    assertThat(List.of("r1", "r2", "r3"))
        .extracting(run -> catalogue.run(run).status())
        .containsExactly(RunStatus.IN_PROGRESS, RunStatus.SUBMITTED, RunStatus.SUBMITTED);
    go.countDown();
    catalogue.await("r3", RunStatus.SUCCEEDED);
  }

  @Test
  void aCanceledRunKeepsFinishedTypesAndDropsWhatComesLater() {
    CountDownLatch secondType = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    generator.before(
        input -> {
          if (calls.incrementAndGet() == 2) {
            secondType.countDown();
            await(go);
          }
        });
    RunEngine engine = start(1);
    String run = catalogue.submit("r1", catalogue.asset("t", "a"), BOTH);
    await(secondType);
    assertThat(store.<Boolean>transact(tx -> tx.runs().cancel(run, Instant.now()))).isTrue();
    go.countDown();
    engine.close();
    assertThat(stats(run))
        .extracting(TypeStat::status)
        .containsExactly(RunStatus.SUCCEEDED, RunStatus.CANCELED);
    assertThat(catalogue.commits(run)).containsExactly(1, 0);
    assertThat(catalogue.predictions("t")).hasSize(2);
  }

  @Test
  void aRunPastItsDeadlineEndsAndKeepsWhatWasDone() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    generator.before(
        input -> {
          if (calls.incrementAndGet() == 2) {
            await(never);
          }
        });
    EngineOptions usual = options(1);
    EngineOptions hurried =
        new EngineOptions(
            "hurried", 1, usual.lease(), usual.beat(), usual.poll(), Duration.ofMillis(600), true);
    engine(generator, hurried, true).start();
    String run = catalogue.submit("r1", catalogue.asset("t", "a"), BOTH);
    catalogue.await(run, RunStatus.PARTIALLY_SUCCEEDED);
    assertThat(stats(run).getLast().errorMessage()).endsWith("not done before the run's deadline");
    never.countDown();
  }

  @Test
  void aRunWhoseAssetIsGoneFailsAndSaysSo() {
    AssetRevision asset = catalogue.asset("t", "a");
    String run = catalogue.submit("r1", asset, List.of(RunType.BUSINESS_NAMES));
    store.transact(
        tx -> {
          tx.assets().delete(TestingCatalogue.DOMAIN, "t");
          return true;
        });
    start(1);
    catalogue.await(run, RunStatus.FAILED);
    assertThat(stats(run).getFirst().errorMessage())
        .contains("the asset or its revision 1 is gone");
  }

  @Test
  void whatHasNotChangedIsKeptAndWhatHasChangedSaysWhy() {
    AssetRevision asset = catalogue.asset("t", "a");
    start(1);
    run("r1", asset, "u1");
    assertThat(reasons()).containsOnly("generated for the first time");
    run("r2", asset, "u1");
    assertThat(generator.generations()).isEqualTo(1);
    assertThat(reasons()).containsOnly("kept from run r1: nothing it stands on has changed");
    generator.version("names/2");
    run("r3", asset, "u1");
    assertThat(reasons()).containsOnly("generated again because the way of generating changed");
    run("r4", asset, "u1");
    assertThat(reasons()).containsOnly("kept from run r3: nothing it stands on has changed");
  }

  @Test
  void aRejectedTextComesBackOnlyWhenTheAssetIsNamed() {
    AssetRevision asset = catalogue.asset("t", "a");
    start(1);
    run("r1", asset, "u1");
    StoredPrediction first = catalogue.predictions("t").getFirst();
    store.transact(
        tx ->
            tx.predictions()
                .decide(
                    "t",
                    List.of(first),
                    PredictionState.REJECTED,
                    new PredictionStore.Deciding("u1", Instant.now())));
    run("r2", asset, RunEvents.AUTOMATIC);
    assertThat(states()).containsExactly(PredictionState.WITHHELD, PredictionState.PENDING);
    run("r3", asset, "u1");
    assertThat(states()).containsExactly(PredictionState.PENDING, PredictionState.PENDING);
  }

  @Test
  void whatWasAcceptedStaysAcceptedWhileNothingHasChanged() {
    AssetRevision asset = catalogue.asset("t", "a");
    start(1);
    run("r1", asset, "u1");
    StoredPrediction first = catalogue.predictions("t").getFirst();
    store.transact(
        tx ->
            tx.predictions()
                .decide(
                    "t",
                    List.of(first),
                    PredictionState.ACCEPTED,
                    new PredictionStore.Deciding("u1", Instant.now())));
    run("r2", asset, "u1");
    assertThat(states()).containsExactly(PredictionState.ACCEPTED, PredictionState.PENDING);
  }

  @Test
  void whatAnEngineLeavesWhenItClosesIsClaimedByTheNext() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    generator.before(
        input -> {
          begun.countDown();
          await(go);
        });
    RunEngine first = start(1);
    String run = catalogue.submit("r1", catalogue.asset("t", "a"), BOTH);
    await(begun);
    Thread closing = Thread.ofPlatform().start(first::close);
    while (!first.closing()) {
      TestingCatalogue.pause();
    }
    go.countDown();
    join(closing);
    assertThat(catalogue.run(run).status()).isEqualTo(RunStatus.IN_PROGRESS);
    engine(new TestingGenerator(), options(1), true).start();
    catalogue.await(run, RunStatus.SUCCEEDED);
    assertThat(catalogue.commits(run)).containsExactly(1, 1);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void aNewEngineOnTheSameFileGoesOnAtOnceWhereTheOldOneStopped() {
    CountDownLatch never = new CountDownLatch(1);
    generator.before(input -> await(never));
    engine(generator, STALLED, true).start();
    String run = catalogue.submit("r1", catalogue.asset("t", "a"), BOTH);
    catalogue.await(run, RunStatus.IN_PROGRESS);
    TestingGenerator healthy = new TestingGenerator();
    engines.add(RunEngine.of(store, InstantSource.system(), options(1), healthy, told()).start());
    catalogue.await(run, RunStatus.SUCCEEDED);
    never.countDown();
    assertThat(healthy.generations()).isEqualTo(2);
  }

  @Test
  void aStalledWorkerCannotWriteOverItsSuccessor() {
    assertThat(commitsAfterAStall(true)).containsExactly(1, 1);
  }

  @Test
  void withoutTheFenceItWould() {
    assertThat(commitsAfterAStall(false)).contains(2);
  }

  /** A worker stalls beyond its lease while a second one takes the run over and finishes it. */
  private List<Integer> commitsAfterAStall(boolean fenced) {
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    generator.before(
        input -> {
          stalled.countDown();
          await(go);
        });
    RunEngine slow = engine(generator, STALLED, fenced);
    String run = catalogue.submit("r1", catalogue.asset("t", "a"), BOTH);
    slow.start();
    await(stalled);
    engine(new TestingGenerator(), options(1), fenced).start();
    catalogue.await(run, RunStatus.SUCCEEDED);
    go.countDown();
    while (!slow.idle()) {
      TestingCatalogue.pause();
    }
    return catalogue.commits(run);
  }

  private void run(String id, AssetRevision asset, String by) {
    catalogue.submit(
        id, asset, List.of(RunType.BUSINESS_NAMES), Instant.now().plus(Duration.ofHours(1)), by);
    catalogue.await(id, RunStatus.SUCCEEDED);
  }

  private List<String> reasons() {
    return catalogue.predictions("t").stream().map(p -> p.made().reason()).toList();
  }

  private List<PredictionState> states() {
    return catalogue.predictions("t").stream().map(StoredPrediction::state).toList();
  }

  private List<TypeStat> stats(String run) {
    return RollUp.typeStats(
        catalogue.run(run).types(),
        store.read(tx -> tx.runs().items(Scope.ofDomain(TestingCatalogue.DOMAIN), run)),
        catalogue.run(run).status());
  }

  private List<String> events() {
    return store.read(tx -> tx.events().unsent(100).stream().map(Event::detailType).toList());
  }

  private RunEngine start(int slots) {
    RunEngine engine =
        RunEngine.of(store, InstantSource.system(), options(slots), generator, told());
    engines.add(engine);
    return engine.start();
  }

  private RunEngine engine(TestingGenerator source, EngineOptions options, boolean fenced) {
    CommitDoor door = new CommitDoor(store, InstantSource.system(), told(), fenced);
    RunEngine engine = RunEngine.of(store, InstantSource.system(), options, source, door);
    engines.add(engine);
    return engine;
  }

  private static EngineOptions options(int slots) {
    return new EngineOptions(
        "test",
        slots,
        Duration.ofSeconds(5),
        Duration.ofMillis(50),
        Duration.ofMillis(20),
        Duration.ofHours(1),
        true);
  }

  private static RunEvents told() {
    Ids ids = new Ids(InstantSource.system(), new Random(7));
    return new RunEvents(new Events(ids, Arns.DEFAULT));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
