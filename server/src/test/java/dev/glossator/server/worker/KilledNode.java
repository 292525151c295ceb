// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Events;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.runs.RunFilter;
import dev.glossator.store.scope.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;

/**
 * A process to be killed: works on the runs of a folder until none is left, then exits.
 *
 * <p>It has two engines on one store, one of which has a clock that lags by more than a lease: the
 * other takes its runs over while it is still working on them, again and again. That is what the
 * fence is for.
 */
final class KilledNode {

  private static final Duration LAG = Duration.ofSeconds(30);

  /**
   * The one that loses its runs works slower and looks seldom whether they are still its own, so
   * that it comes late with what it made and only the fence is in its way.
   */
  private static final long LATE_MILLIS = 180;

  private static final long MILLIS = 60;
  private static final InstantSource CLOCK = InstantSource.system();
  private static final InstantSource LAGGING = () -> CLOCK.instant().minus(LAG);

  private KilledNode() {}

  /**
   * @param arguments the folder, {@code shipped} or {@code testing} generators, {@code fenced} or
   *     {@code unfenced}
   */
  public static void main(String[] arguments) throws InterruptedException {
    boolean fenced = arguments[2].equals("fenced");
    try (Store store = Store.open(StoreOptions.in(Path.of(arguments[0])));
        ShippedGenerators shipped = new ShippedGenerators()) {
      boolean real = arguments[1].equals("shipped");
      GeneratorSource slow = real ? slowed(shipped) : testing(LATE_MILLIS);
      GeneratorSource quick = real ? slowed(shipped) : testing(MILLIS);
      RunEngine lagging = engine(store, LAGGING, slow, true, fenced).start();
      RunEngine punctual = engine(store, CLOCK, quick, false, fenced).start();
      System.out.println("READY");
      while (anyActive(store) || !lagging.idle() || !punctual.idle()) {
        Thread.sleep(20);
      }
      lagging.close();
      punctual.close();
    }
  }

  private static boolean anyActive(Store store) {
    return anyIn(store, RunStatus.SUBMITTED) || anyIn(store, RunStatus.IN_PROGRESS);
  }

  private static boolean anyIn(Store store, RunStatus status) {
    RunFilter filter = new RunFilter(Scope.ofDomain(TestingCatalogue.DOMAIN), null, null, status);
    return store.<Boolean>read(tx -> !tx.runs().page(filter, Instant.EPOCH, "", 1).isEmpty());
  }

  private static RunEngine engine(
      Store store, InstantSource clock, GeneratorSource source, boolean sole, boolean fenced) {
    RunEvents events = new RunEvents(new Events(new Ids(CLOCK, new Random()), Arns.DEFAULT));
    EngineOptions options =
        new EngineOptions(
            sole ? "lagging" : "punctual",
            2,
            Duration.ofSeconds(2),
            Duration.ofMillis(sole ? 1_000 : 50),
            Duration.ofMillis(10),
            Duration.ofHours(1),
            sole);
    return RunEngine.of(
        store, clock, options, source, new CommitDoor(store, clock, events, fenced));
  }

  /** Slow enough to be killed in the middle, on a fast machine too. */
  private static GeneratorSource slowed(GeneratorSource source) {
    return (tx, domainId) -> {
      pause(500);
      return source.generator(tx, domainId);
    };
  }

  private static GeneratorSource testing(long millis) {
    TestingGenerator generator = new TestingGenerator();
    generator.before(input -> pause(millis));
    return generator;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
