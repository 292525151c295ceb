// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.store.Store;
import dev.glossator.store.runs.Lease;
import dev.glossator.store.runs.RunStore;
import dev.glossator.store.sql.StoreException;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps runs going: claims what is due, renews what is worked on, ends what is over its time. */
public final class RunEngine implements AutoCloseable {

  private static final Logger LOG = System.getLogger(RunEngine.class.getName());
  private static final Duration RESERVED = Duration.ofSeconds(2);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
  private static final int OVERDUE_AT_ONCE = 50;

  private final Store store;
  private final InstantSource clock;
  private final EngineOptions options;
  private final RunWorker worker;
  private final CommitDoor door;
  private final Map<String, LeasedRun> leased = new ConcurrentHashMap<>();
  private final Map<String, Instant> reserved = new ConcurrentHashMap<>();
  private final Semaphore nudges = new Semaphore(0);
  private final ExecutorService slots;
  private final Thread keeper;
  private volatile boolean closing;

  /** An engine with the fence in force, not yet started. */
  public static RunEngine of(
      Store store,
      InstantSource clock,
      EngineOptions options,
      GeneratorSource generators,
      RunEvents events) {
    CommitDoor door = new CommitDoor(store, clock, events);
    return of(store, clock, options, generators, door);
  }

  static RunEngine of(
      Store store,
      InstantSource clock,
      EngineOptions options,
      GeneratorSource generators,
      CommitDoor door) {
    RunInputs inputs = new RunInputs(new SentEvidence(), new HouseWords(), generators);
    return new RunEngine(store, clock, options, new RunWorker(store, clock, inputs, door), door);
  }

  private RunEngine(
      Store store, InstantSource clock, EngineOptions options, RunWorker worker, CommitDoor door) {
    this.store = store;
    this.clock = clock;
    this.options = options;
    this.worker = worker;
    this.door = door;
    this.slots =
        Executors.newFixedThreadPool(
            Math.max(1, options.slots()),
            Thread.ofPlatform().name("glossator-slot-", 0).daemon(true).factory());
    this.keeper = Thread.ofPlatform().name("glossator-runs").daemon(true).unstarted(this::keep);
  }

  /** Begins to work; where nobody else can hold a lease, old ones end at once. */
  public RunEngine start() {
    if (options.soleOwner()) {
      int dead = store.<Integer>transact(tx -> tx.leases().voidAll());
      if (dead > 0) {
        LOG.log(Logger.Level.INFO, "{0} runs were interrupted and go on", dead);
      }
    }
    keeper.start();
    return this;
  }

  /**
   * Whether the run of this request may be claimed for this node as it is submitted. Asking again
   * for the same request gives the same answer; what is never adopted is free again soon.
   */
  public boolean reserve(String requestId) {
    synchronized (reserved) {
      Instant now = clock.instant();
      reserved.values().removeIf(until -> until.isBefore(now));
      if (!reserved.containsKey(requestId)) {
        if (closing || leased.size() + reserved.size() >= options.slots()) {
          return false;
        }
        reserved.put(requestId, now.plus(RESERVED));
      }
      return true;
    }
  }

  /** The claim that a run submitted now is stored with. */
  public RunStore.Claim claim() {
    Instant now = clock.instant();
    return new RunStore.Claim(
        options.owner(), now.plus(options.lease()), now.plus(options.deadline()));
  }

  /** Works on a run that was claimed with its submission, now that this is durable. */
  public void adopt(String requestId, String runId) {
    reserved.remove(requestId);
    work(new Lease(runId, 1));
  }

  /** Looks for runs now rather than at the next poll. */
  public void nudge() {
    nudges.release();
  }

  /** Stops work on a run that was canceled. */
  public void forget(String runId) {
    LeasedRun run = leased.get(runId);
    if (run != null) {
      run.lose();
    }
  }

  /** Whether no run is being worked on here. */
  public boolean idle() {
    return leased.isEmpty();
  }

  /** Whether it was told to stop. */
  boolean closing() {
    return closing;
  }

  private void keep() {
    Instant beatAt = Instant.EPOCH;
    while (!closing) {
      try {
        Duration pause = leased.isEmpty() ? options.poll() : options.beat();
        if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          nudges.drainPermits();
        }
        if (closing) {
          return;
        }
        if (!clock.instant().isBefore(beatAt)) {
          beat();
          endOverdue();
          beatAt = clock.instant().plus(options.beat());
        }
        claimDue();
      } catch (InterruptedException stopped) {
        return;
      } catch (StoreException failure) {
        LOG.log(Logger.Level.WARNING, "the store did not answer; runs wait", failure);
        sleep(RETRY_AFTER);
      } catch (RuntimeException fault) {
        LOG.log(Logger.Level.ERROR, "the run engine met a fault and goes on", fault);
        sleep(RETRY_AFTER);
      }
    }
  }

  private void beat() {
    List<LeasedRun> runs = new ArrayList<>(leased.values());
    if (runs.isEmpty()) {
      return;
    }
    Instant until = clock.instant().plus(options.lease());
    List<LeasedRun> gone =
        store.transact(
            tx -> runs.stream().filter(run -> !tx.leases().renew(run.lease(), until)).toList());
    gone.forEach(LeasedRun::lose);
  }

  private void endOverdue() {
    Instant now = clock.instant();
    List<String> overdue =
        store.read(
            tx -> tx.leases().overdue(now, OVERDUE_AT_ONCE).stream().map(run -> run.id()).toList());
    for (String runId : overdue) {
      if (store.<Boolean>transact(tx -> door.endOverdue(tx, runId, now))) {
        LOG.log(Logger.Level.WARNING, "run {0} was not done before its deadline", runId);
      }
      forget(runId);
    }
  }

  private void claimDue() {
    int free = 2 * options.slots() - leased.size();
    Instant now = clock.instant();
    if (free <= 0 || closing || !store.<Boolean>read(tx -> tx.leases().anyDue(now))) {
      return;
    }
    RunStore.Claim claim = claim();
    List<Lease> leases = store.transact(tx -> tx.leases().claim(claim, now, free));
    leases.forEach(this::work);
  }

  private void work(Lease lease) {
    LeasedRun run = new LeasedRun(lease);
    leased.put(lease.runId(), run);
    try {
      slots.execute(() -> workOn(run));
    } catch (RejectedExecutionException closed) {
      leased.remove(lease.runId(), run);
    }
  }

  private void workOn(LeasedRun run) {
    String runId = run.lease().runId();
    try {
      if (!closing) {
        worker.work(run);
      }
      if (closing) {
        release(run);
      }
    } catch (StoreException failure) {
      LOG.log(Logger.Level.WARNING, "run " + runId + " waits, the store did not answer", failure);
      release(run);
    } catch (RuntimeException fault) {
      LOG.log(Logger.Level.ERROR, "run " + runId + " met a fault and is tried again", fault);
      release(run);
    } catch (Error fault) {
      // The thread is lost with it; the run is not, and another slot takes it up at once.
      LOG.log(Logger.Level.ERROR, "run " + runId + " met an error and is tried again", fault);
      release(run);
      throw fault;
    } finally {
      leased.remove(runId, run);
      nudge();
    }
  }

  private void release(LeasedRun run) {
    try {
      Instant due = clock.instant().plus(RETRY_AFTER);
      store.transact(
          tx -> {
            tx.leases().release(run.lease(), due);
            return true;
          });
    } catch (StoreException failure) {
      LOG.log(
          Logger.Level.DEBUG,
          "the lease of run " + run.lease().runId() + " ends by itself",
          failure);
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops claiming, lets running commits finish, and gives back what is not done. */
  @Override
  public void close() {
    leased.values().forEach(LeasedRun::lose);
    closing = true;
    leased.values().forEach(LeasedRun::lose);
    nudge();
    slots.shutdown();
    try {
      if (!slots.awaitTermination(5, TimeUnit.SECONDS)) {
        slots.shutdownNow();
      }
      keeper.join(Duration.ofSeconds(5));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
