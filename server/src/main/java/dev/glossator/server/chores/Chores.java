// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.chores;

import dev.glossator.store.Store;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One thread that tidies up; a chore that fails is logged and tried again next time. */
public final class Chores implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Chores.class.getName());
  private static final Duration HOURLY = Duration.ofHours(1);

  /** Nobody is told of what happened longer ago; asset revisions and decisions stay, of course. */
  private static final Duration EVENTS_KEPT = Duration.ofDays(7);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("glossator-chores").daemon(true).factory());
  private final List<ScheduledFuture<?>> chores = new ArrayList<>();

  public Chores(Store store, StoreClock clock) {
    if (clock.shared()) {
      chores.add(thread.scheduleWithFixedDelay(() -> adjust(clock), 1, 1, TimeUnit.SECONDS));
      chores.add(
          thread.scheduleWithFixedDelay(() -> refreshStatistics(store), 2, 2, TimeUnit.SECONDS));
    }
    chores.add(
        thread.scheduleWithFixedDelay(
            () -> forget(store, clock.instant()), 1, HOURLY.toMinutes(), TimeUnit.MINUTES));
  }

  private static void adjust(StoreClock clock) {
    try {
      clock.adjust();
    } catch (RuntimeException failure) {
      LOG.log(Logger.Level.DEBUG, "could not look at the database's clock", failure);
    }
  }

  private static void refreshStatistics(Store store) {
    try {
      int tables = store.refreshStatistics().size();
      LOG.log(Logger.Level.DEBUG, "the database looked anew at {0} tables", tables);
    } catch (RuntimeException failure) {
      LOG.log(Logger.Level.DEBUG, "could not look at what the database plans by", failure);
    }
  }

  static void forget(Store store, Instant now) {
    try {
      int forgotten =
          store.transact(
              tx -> tx.tokens().forgetOld(now) + tx.events().forgetBefore(now.minus(EVENTS_KEPT)));
      LOG.log(Logger.Level.DEBUG, "forgot {0} old tokens and events", forgotten);
    } catch (RuntimeException failure) {
      LOG.log(Logger.Level.WARNING, "could not forget old tokens and events", failure);
    }
  }

  @Override
  public void close() {
    chores.forEach(chore -> chore.cancel(false));
    thread.shutdownNow();
  }
}
