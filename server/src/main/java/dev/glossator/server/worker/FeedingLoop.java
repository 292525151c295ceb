// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Feeds runs from a thread of its own: a step may read hundreds of assets, and leases have to be
 * renewed and runs claimed meanwhile, whatever becomes of it.
 */
final class FeedingLoop {

  private static final Logger LOG = System.getLogger(FeedingLoop.class.getName());

  private final Feeding feeding;
  private final Runnable fed;
  private final Duration poll;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closing;

  /**
   * @param fed told after each step, for there may be runs to be claimed
   */
  FeedingLoop(Feeding feeding, Duration poll, Runnable fed) {
    this.feeding = feeding;
    this.poll = poll;
    this.fed = fed;
    this.thread = Thread.ofPlatform().name("glossator-feeding").daemon(true).start(this::loop);
  }

  void nudge() {
    nudges.release();
  }

  private void loop() {
    while (!closing) {
      try {
        if (nudges.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
          nudges.drainPermits();
        }
        while (!closing && feeding.feed()) {
          fed.run();
        }
        fed.run();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        LOG.log(Logger.Level.WARNING, "bulks wait and are tried again", failure);
      }
    }
  }

  /** Begins nothing new and waits a little for what is under way. */
  void end() throws InterruptedException {
    closing = true;
    nudge();
    thread.join(Duration.ofSeconds(5));
  }
}
