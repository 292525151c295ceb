// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.chores;

import dev.glossator.store.Store;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One thread that tidies up; a chore that fails is logged and tried again next time. */
public final class Chores implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Chores.class.getName());
  private static final Duration HOURLY = Duration.ofHours(1);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("glossator-chores").daemon(true).factory());
  private final ScheduledFuture<?> hourly;

  public Chores(Store store, InstantSource clock) {
    this.hourly =
        thread.scheduleWithFixedDelay(
            () -> forgetTokens(store, clock), 1, HOURLY.toMinutes(), TimeUnit.MINUTES);
  }

  private static void forgetTokens(Store store, InstantSource clock) {
    try {
      int forgotten = store.transact(tx -> tx.tokens().forgetOld(clock.instant()));
      LOG.log(Logger.Level.DEBUG, "forgot {0} client tokens", forgotten);
    } catch (RuntimeException failure) {
      LOG.log(Logger.Level.WARNING, "could not forget old client tokens", failure);
    }
  }

  @Override
  public void close() {
    hourly.cancel(false);
    thread.shutdownNow();
  }
}
