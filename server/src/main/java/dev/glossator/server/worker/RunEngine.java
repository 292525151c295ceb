// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.generation.StoppedException;
import dev.glossator.server.logs.LogContext;
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
import org.jspecify.annotations.Nullable;

/** Keeps runs going: claims what is due, renews what is worked on, ends what is over its time. */
public final class RunEngine implements AutoCloseable {

  private static final Logger LOG = System.getLogger(RunEngine.class.getName());
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
  private static final Duration RETRY_AFTER_MAX = Duration.ofSeconds(30);
  private static final int OVERDUE_AT_ONCE = 50;

  private final Store store;
  private final InstantSource clock;
  private final EngineOptions options;
  private final RunWorker worker;
  private final CommitDoor door;
  private final Map<String, LeasedRun> leased = new ConcurrentHashMap<>();
  private final Slots slots;
  private final Semaphore nudges = new Semaphore(0);
  private final ExecutorService threads;
  private final Thread keeper;
  private final Pace pace = new Pace();
  private @Nullable Feeding feeding;
  private volatile @Nullable FeedingLoop feeder;
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
    this.slots = new Slots(options.slots());
    this.threads =
        Executors.newFixedThreadPool(
            Math.max(1, options.slots()),
            Thread.ofPlatform().name("glossator-slot-", 0).daemon(true).factory());
    this.keeper = Thread.ofPlatform().name("glossator-runs").daemon(true).unstarted(this::keep);
  }

  /** Asks for more runs whenever there is room for them; to be told before the start. */
  public RunEngine feedBy(Feeding more) {
    feeding = more;
    return this;
  }

  /** Does this in every transaction that ends a run. */
  public RunEngine afterEachRun(RunEnd more) {
    door.afterwards(more);
    return this;
  }

  /**
   * What this node has done since its start.
   *
   * @param runs worked on now
   * @param items committed
   * @param targets generated
   * @param seconds of all slots
   */
  public record Figures(int runs, long items, long targets, double seconds) {}

  /** What this node has done since its start. */
  public Figures figures() {
    return new Figures(leased.size(), door.items(), pace.targetsInAll(), pace.secondsInAll());
  }

  /** What so many targets (a column or an asset, for each type) take at the pace of late. */
  public Duration expected(long targets) {
    return pace.expected(targets, options.slots());
  }

  /** Begins to work; where nobody else can hold a lease, old ones end at once. */
  public RunEngine start() {
    if (options.soleOwner()) {
      int dead = store.<Integer>transact(tx -> tx.leases().voidAll());
      if (dead > 0) {
        LOG.log(Logger.Level.INFO, "{0} runs were interrupted and go on", dead);
      }
    }
    // What a killed server left does not wait for the first poll.
    nudges.release();
    keeper.start();
    Feeding more = feeding;
    if (options.slots() > 0 && more != null) {
      feeder = new FeedingLoop(more, options.poll(), nudges::release);
    }
    return this;
  }

  /**
   * Whether the run of this request may be claimed for this node as it is submitted. Asking again
   * for the same request gives the same answer, until it is adopted or given back.
   */
  public boolean reserve(String requestId) {
    return !closing && slots.reserve(requestId, clock.instant());
  }

  /** The request started no run: its slot is for others. */
  public void giveBack(String requestId) {
    slots.giveBack(requestId);
  }

  /** The claim that a run submitted now is stored with. */
  public RunStore.Claim claim() {
    Instant now = clock.instant();
    return new RunStore.Claim(
        options.owner(), now.plus(options.lease()), now.plus(options.deadline()));
  }

  /** Works on a run that was claimed with its submission, now that this is durable. */
  public void adopt(String requestId, String runId) {
    slots.adopt(requestId);
    work(new Lease(runId, 1));
  }

  /**
   * Looks for runs now rather than at the next poll; a node without slots has nothing to look for.
   */
  public void nudge() {
    if (options.slots() > 0) {
      nudges.release();
    }
    FeedingLoop loop = feeder;
    if (loop != null) {
      loop.nudge();
    }
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
    long beatAt = System.nanoTime();
    while (!closing) {
      try {
        Duration pause = leased.isEmpty() ? options.poll() : options.beat();
        if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          nudges.drainPermits();
        }
        if (closing) {
          return;
        }
        // Not by the clock, which may be set back: a lease that nobody renews is lost.
        if (System.nanoTime() - beatAt >= 0) {
          beat();
          endOverdue();
          beatAt = System.nanoTime() + options.beat().toNanos();
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
        LogContext.run(
            Map.of("runId", runId),
            () -> LOG.log(Logger.Level.WARNING, "the run was not done before its deadline"));
      }
      forget(runId);
    }
  }

  private void claimDue() {
    Instant now = clock.instant();
    // Nothing is taken before something is due: whoever starts a run meanwhile finds a slot free.
    if (closing || !slots.anyFree() || !store.<Boolean>read(tx -> tx.leases().anyDue(now))) {
      return;
    }
    int free = slots.takeFree();
    if (free == 0) {
      return;
    }
    List<Lease> leases = List.of();
    try {
      RunStore.Claim claim = claim();
      leases = store.transact(tx -> tx.leases().claim(claim, now, free));
    } finally {
      slots.release(free - leases.size());
    }
    leases.forEach(this::work);
  }

  private void work(Lease lease) {
    LeasedRun run = new LeasedRun(lease);
    leased.put(lease.runId(), run);
    try {
      threads.execute(() -> workOn(run));
    } catch (RejectedExecutionException closed) {
      leave(run);
    }
  }

  private void workOn(LeasedRun run) {
    LogContext.run(Map.of("runId", run.lease().runId()), () -> workAndLeave(run));
  }

  private void workAndLeave(LeasedRun run) {
    try {
      if (!closing) {
        Instant start = clock.instant();
        int targets = worker.work(run);
        pace.worked(targets, Duration.between(start, clock.instant()));
      }
    } catch (StoppedException told) {
      LOG.log(Logger.Level.DEBUG, "the run was left, as told");
    } catch (StoreException failure) {
      LOG.log(Logger.Level.WARNING, "the run waits, the store did not answer", failure);
      release(run, RETRY_AFTER);
    } catch (RuntimeException | Error fault) {
      LOG.log(Logger.Level.ERROR, "the run met a fault and is tried again", fault);
      release(run, RETRY_AFTER);
    } finally {
      if (closing) {
        release(run, Duration.ZERO);
      }
      leave(run);
    }
  }

  private void leave(LeasedRun run) {
    leased.remove(run.lease().runId(), run);
    slots.release(1);
    nudge();
  }

  /** Gives a run back, to be tried after a while that grows with every try that wrote nothing. */
  private void release(LeasedRun run, Duration first) {
    try {
      Instant now = clock.instant();
      store.transact(
          tx -> {
            int claims = tx.leases().claims(run.lease().runId());
            tx.leases().release(run.lease(), now.plus(pause(first, claims)));
            return true;
          });
    } catch (StoreException failure) {
      LOG.log(Logger.Level.DEBUG, "the lease of the run ends by itself", failure);
    }
  }

  static Duration pause(Duration first, int claims) {
    Duration grown = first.multipliedBy(1L << Math.clamp(claims - 1, 0, 10));
    return grown.compareTo(RETRY_AFTER_MAX) > 0 ? RETRY_AFTER_MAX : grown;
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
    nudges.release();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
      FeedingLoop loop = feeder;
      if (loop != null) {
        loop.end();
      }
      if (keeper.isAlive()) {
        keeper.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
