// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.bulks.Bulk;
import dev.glossator.core.bulks.BulkPhase;
import dev.glossator.core.bulks.BulkStatus;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.ids.RisingClock;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.bulks.BulkFeeder;
import dev.glossator.server.operations.runs.AutoAcceptance;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.bulks.BulkAsset;
import dev.glossator.store.scope.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bulks as the engine works through them. */
class BulksTest {

  private static final String USER = "u1";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path directory;
  private final TestingGenerator generator = new TestingGenerator();
  private final Semaphore allowed = new Semaphore(0);
  private final List<RunEngine> engines = new ArrayList<>();
  private final Ids ids = new Ids(InstantSource.system(), new Random(7));
  private Store store;
  private TestingCatalogue catalogue;

  @BeforeEach
  void open() {
    store = Store.open(StoreOptions.in(directory));
    catalogue = new TestingCatalogue(store);
    store.transact(
        tx ->
            tx.userProfiles()
                .insert(
                    new UserProfile(TestingCatalogue.DOMAIN, USER, "arn", "one", true, true, NOW)));
  }

  @AfterEach
  void close() {
    allowed.release(100_000);
    engines.forEach(RunEngine::close);
    store.close();
  }

  @Test
  void everyAssetIsMadeIntoOneRunAndNeverTooManyAtATime() {
    List<String> assets = assets("p1", "t", 60);
    hold();
    start();
    bulk("b1", "p1", assets);
    await(() -> running("b1") == 8);
    for (int step = 0; step < 60; step++) {
      allowed.release(2);
      assertThat(running("b1")).isLessThanOrEqualTo(8);
      TestingCatalogue.pause();
    }
    allowed.release(1_000);
    ended("b1", BulkStatus.DONE);
    assertThat(runs("b1")).isEqualTo(Map.of(RunStatus.SUCCEEDED, 60L));
    assertThat(states("b1")).isEqualTo(Map.of(BulkAsset.State.BEGUN, 60L));
    bulk("b2", "p1", assets);
    ended("b2", BulkStatus.DONE);
    assertThat(runs("b2")).as("nothing has changed").isEmpty();
    assertThat(states("b2")).isEqualTo(Map.of(BulkAsset.State.UNCHANGED, 60L));
  }

  @Test
  void aBulkThatMeetsAFaultIsStoppedAndTheOthersGoOn() {
    List<String> first = assets("p1", "t", 3);
    List<String> second = assets("p2", "u", 3);
    bulk("b1", "p1", first);
    bulk("b2", "p2", second);
    allowed.release(100);
    start(new Ids(InstantSource.system(), new FaultyOnce()));
    ended("b1", BulkStatus.STOPPED);
    ended("b2", BulkStatus.DONE);
    assertThat(bulk("b1").reason()).contains("fault of the program", "IllegalStateException");
    assertThat(runs("b2")).isEqualTo(Map.of(RunStatus.SUCCEEDED, 3L));
  }

  /** Chance that fails at the first question, and so the first run that is made. */
  private static final class FaultyOnce extends Random {
    private static final long serialVersionUID = 1L;
    private final AtomicBoolean failed = new AtomicBoolean();

    FaultyOnce() {
      super(7);
    }

    @Override
    protected int next(int bits) {
      if (failed.compareAndSet(false, true)) {
        throw new IllegalStateException("planted");
      }
      return super.next(bits);
    }
  }

  @Test
  void aSmallProjectDoesNotWaitForALargeOne() {
    List<String> large = assets("p1", "large", 150);
    List<String> small = assets("p2", "small", 10);
    start();
    bulk("b1", "p1", large);
    await(() -> runs("b1").getOrDefault(RunStatus.SUCCEEDED, 0L) > 5);
    bulk("b2", "p2", small);
    ended("b2", BulkStatus.DONE);
    assertThat(runs("b1").getOrDefault(RunStatus.SUCCEEDED, 0L)).isLessThan(100);
    ended("b1", BulkStatus.DONE);
  }

  @Test
  void anotherEngineGoesOnWhereTheFirstWasStopped() {
    List<String> assets = assets("p1", "t", 40);
    hold();
    allowed.release(15);
    start();
    bulk("b1", "p1", assets);
    await(() -> runs("b1").getOrDefault(RunStatus.SUCCEEDED, 0L) >= 6);
    Thread closing = Thread.ofPlatform().start(() -> engines.getFirst().close());
    while (!engines.getFirst().closing()) {
      TestingCatalogue.pause();
    }
    allowed.release(1_000);
    join(closing);
    assertThat(bulk("b1").status()).isEqualTo(BulkStatus.ACTIVE);
    start();
    ended("b1", BulkStatus.DONE);
    assertThat(runs("b1")).isEqualTo(Map.of(RunStatus.SUCCEEDED, 40L));
    for (String run :
        store.<List<String>>read(tx -> tx.bulks().runs("b1", RunStatus.SUCCEEDED, 99))) {
      assertThat(catalogue.commits(run)).containsOnly(1);
    }
  }

  @Test
  void aPausedBulkBeginsNothingUntilItIsResumed() {
    List<String> assets = assets("p1", "t", 30);
    hold();
    start();
    bulk("b1", "p1", assets);
    await(() -> running("b1") == 8);
    move("b1", BulkStatus.PAUSED);
    allowed.release(1_000);
    await(() -> running("b1") == 0);
    assertThat(states("b1"))
        .isEqualTo(Map.of(BulkAsset.State.BEGUN, 8L, BulkAsset.State.WAITING, 22L));
    move("b1", BulkStatus.ACTIVE);
    ended("b1", BulkStatus.DONE);
    assertThat(runs("b1")).isEqualTo(Map.of(RunStatus.SUCCEEDED, 30L));
  }

  @Test
  void anAssetThatIsBusyIsTakenUpLater() {
    List<String> assets = assets("p1", "t", 3);
    hold();
    start();
    catalogue.submit(
        "own",
        store
            .read(tx -> tx.assets().newest(Scope.ofDomain(TestingCatalogue.DOMAIN), "t1"))
            .orElseThrow(),
        List.of(RunType.BUSINESS_NAMES));
    catalogue.await("own", RunStatus.IN_PROGRESS);
    bulk("b1", "p1", assets);
    await(() -> states("b1").getOrDefault(BulkAsset.State.BUSY, 0L) == 1);
    allowed.release(1_000);
    ended("b1", BulkStatus.DONE);
    assertThat(states("b1")).isEqualTo(Map.of(BulkAsset.State.BEGUN, 3L));
    assertThat(runs("b1")).isEqualTo(Map.of(RunStatus.SUCCEEDED, 3L));
  }

  @Test
  void aBulkOfSomebodyWhoIsLetInNoLongerIsStoppedAndSaysWhy() {
    List<String> assets = assets("p1", "t", 30);
    hold();
    start();
    bulk("b1", "p1", assets);
    await(() -> running("b1") == 8);
    store.transact(
        tx -> {
          tx.userProfiles().setActive(TestingCatalogue.DOMAIN, USER, false);
          return true;
        });
    allowed.release(1_000);
    ended("b1", BulkStatus.STOPPED);
    assertThat(bulk("b1").reason()).contains("u1 may no longer edit");
  }

  private List<String> assets(String project, String prefix, int count) {
    List<String> assets = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      assets.add(catalogue.assetOf(project, prefix + at, "a", "b").asset().id());
    }
    return assets;
  }

  /** Every generation waits for its permit. */
  private void hold() {
    generator.before(input -> allowed.acquireUninterruptibly());
  }

  private void start() {
    start(ids);
  }

  private void start(Ids runs) {
    EngineOptions options =
        new EngineOptions(
            "test",
            1,
            Duration.ofSeconds(5),
            Duration.ofMillis(50),
            Duration.ofMillis(20),
            Duration.ofHours(1),
            true);
    RunEvents told = new RunEvents(new Events(ids, Arns.DEFAULT));
    RisingClock written = new RisingClock(InstantSource.system());
    RunEngine engine = RunEngine.of(store, InstantSource.system(), options, generator, told);
    engines.add(engine);
    engine.feedBy(new BulkFeeder(store, runs, written, new AutoAcceptance(ids, told), 1)).start();
  }

  private void bulk(String id, String project, List<String> assets) {
    Bulk bulk =
        new Bulk(
            id,
            TestingCatalogue.DOMAIN,
            project,
            new Bulk.Wanted(List.of(), List.of(), TestingCatalogue.BOTH, false),
            BulkStatus.ACTIVE,
            BulkPhase.ALL,
            null,
            new Bulk.Origin(NOW, USER),
            null);
    store.transact(
        tx -> {
          tx.bulks().insert(bulk, assets);
          return true;
        });
  }

  private Bulk bulk(String id) {
    return store
        .read(tx -> tx.bulks().find(Scope.ofDomain(TestingCatalogue.DOMAIN), id))
        .orElseThrow();
  }

  private void move(String id, BulkStatus status) {
    Bulk now = bulk(id);
    assertThat(store.<Boolean>transact(tx -> tx.bulks().move(now, status, now.phase()))).isTrue();
  }

  private int running(String id) {
    return store.<Integer>read(tx -> tx.bulks().activeRuns(id));
  }

  private Map<RunStatus, Long> runs(String id) {
    return store.read(tx -> tx.bulks().runs(id));
  }

  private Map<BulkAsset.State, Long> states(String id) {
    return store.read(tx -> tx.bulks().states(id));
  }

  private void ended(String id, BulkStatus status) {
    await(() -> !bulk(id).status().open());
    assertThat(bulk(id).status()).isEqualTo(status);
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    Instant until = Instant.now().plusSeconds(30);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited long enough").isBefore(until);
      TestingCatalogue.pause();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
