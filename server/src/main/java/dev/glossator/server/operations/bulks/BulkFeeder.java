// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.core.assets.AssetForms;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.bulks.Bulk;
import dev.glossator.core.bulks.BulkPhase;
import dev.glossator.core.bulks.BulkStatus;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunPlan;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.ids.RisingClock;
import dev.glossator.server.operations.runs.AutoAcceptance;
import dev.glossator.server.operations.runs.RunSubmission;
import dev.glossator.server.worker.Feeding;
import dev.glossator.store.Store;
import dev.glossator.store.Transaction;
import dev.glossator.store.bulks.BulkAsset;
import dev.glossator.store.bulks.BulkAsset.State;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.StoreException;
import java.lang.System.Logger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes the assets of bulks into runs, so many at a time that workers never wait and nobody else
 * does for long: each project has a window of its own, however much it wants. A step is one
 * transaction that writes runs and what became of their assets together, so that a crash repeats or
 * loses nothing, and any node may take the next one.
 */
public final class BulkFeeder implements Feeding {

  /** Why an asset is left out that no run could work on. */
  static final String NO_SCHEMA = "it has no table form, and only tables are generated for";

  private static final Logger LOG = System.getLogger(BulkFeeder.class.getName());

  private static final int BULKS_AT_ONCE = 200;
  private static final int SHARE_MIN = 2;
  private static final int ASSETS_A_STEP = 32;

  /** Each makes a revision, and others write meanwhile. */
  private static final int ACCEPTED_A_STEP = 8;

  private final Store store;
  private final Ids ids;
  private final RisingClock written;
  private final AutoAcceptance acceptance;
  private final int window;

  /**
   * @param written the clock of all runs
   * @param slots how many runs this node works on at the same time
   */
  public BulkFeeder(
      Store store, Ids ids, RisingClock written, AutoAcceptance acceptance, int slots) {
    this.store = store;
    this.ids = ids;
    this.written = written;
    this.acceptance = acceptance;
    this.window = Math.max(8, 4 * slots);
  }

  @Override
  public boolean feed() {
    List<Bulk> active = store.read(tx -> tx.bulks().active(BULKS_AT_ONCE));
    Map<String, Integer> ofProject = new HashMap<>();
    active.forEach(bulk -> ofProject.merge(bulk.projectId(), 1, Integer::sum));
    boolean more = false;
    for (Bulk bulk : active) {
      int share = Math.max(SHARE_MIN, window / ofProject.getOrDefault(bulk.projectId(), 1));
      more |= feedOrStop(bulk, share);
    }
    return more;
  }

  /** A bulk that cannot go on is stopped: it must not stand before all the others for ever. */
  private boolean feedOrStop(Bulk bulk, int share) {
    try {
      return feed(bulk, share);
    } catch (StoreException failure) {
      throw failure;
    } catch (RuntimeException fault) {
      LOG.log(Logger.Level.ERROR, "bulk " + bulk.id() + " met a fault and is stopped", fault);
      String reason = "it met a fault of the program: " + fault.getClass().getSimpleName();
      store.transact(tx -> tx.bulks().end(bulk, BulkStatus.STOPPED, reason, written.instant()));
      return false;
    }
  }

  /** Fills a bulk's window when half of it is free; whether there is more to do at once. */
  private boolean feed(Bulk bulk, int share) {
    int running = store.<Integer>read(tx -> tx.bulks().activeRuns(bulk.id()));
    boolean worth =
        running <= share / 2 && store.<Boolean>read(tx -> anythingToDo(tx, bulk, running));
    return worth && store.<Boolean>transact(tx -> step(tx, bulk, share));
  }

  /** Looks without writing, for a bulk may wait long for others' runs. */
  private static boolean anythingToDo(Transaction tx, Bulk bulk, int running) {
    if (!tx.bulks().assets(bulk.id(), State.WAITING, 1).isEmpty()) {
      return true;
    }
    List<BulkAsset> busy = tx.bulks().assets(bulk.id(), State.BUSY, ASSETS_A_STEP);
    return busy.isEmpty()
        ? running == 0
        : busy.stream().anyMatch(asset -> tx.runs().active(asset.assetId(), types(bulk)).isEmpty());
  }

  /** What the program may see while it makes a bulk's assets into runs. */
  private static Scope scope(Bulk bulk) {
    return Authorizer.system("StartMetadataGenerationRun", bulk.domainId(), bulk.projectId());
  }

  private static List<RunType> types(Bulk bulk) {
    return bulk.phase().types(bulk.wanted().types());
  }

  private boolean step(Transaction tx, Bulk seen, int share) {
    Bulk bulk = tx.bulks().find(scope(seen), seen.id()).orElse(null);
    if (bulk == null || bulk.status() != BulkStatus.ACTIVE) {
      return false;
    }
    Instant now = written.instant();
    if (!mayGoOn(tx, bulk)) {
      String reason = bulk.origin().createdBy() + " may no longer edit what the project owns";
      tx.bulks().end(bulk, BulkStatus.STOPPED, reason, now);
      return false;
    }
    int room = share - tx.bulks().activeRuns(bulk.id());
    List<BulkAsset> next = tx.bulks().assets(bulk.id(), State.WAITING, ASSETS_A_STEP);
    if (next.isEmpty()) {
      next = tx.bulks().assets(bulk.id(), State.BUSY, ASSETS_A_STEP);
    }
    if (next.isEmpty()) {
      return room == share && advance(tx, bulk, now);
    }
    return bulk.phase().accepting()
        ? accept(tx, bulk, next.subList(0, Math.min(ACCEPTED_A_STEP, next.size())), now)
        : begin(tx, bulk, next, room);
  }

  /** Makes assets into runs while there is room; whether it was left. */
  private boolean begin(Transaction tx, Bulk bulk, List<BulkAsset> next, int room) {
    DueTypes due = new DueTypes(tx, scope(bulk), bulk.projectId());
    List<BulkAsset> passed = new ArrayList<>();
    int begun = 0;
    boolean moved = false;
    for (BulkAsset asset : next) {
      if (begun >= room) {
        break;
      }
      BulkAsset now = pass(tx, bulk, asset, due);
      begun += now.state() == State.BEGUN ? 1 : 0;
      moved |= now.state() != asset.state();
      passed.add(now);
    }
    tx.bulks().put(bulk.id(), passed);
    return moved && begun < room;
  }

  private BulkAsset pass(Transaction tx, Bulk bulk, BulkAsset asset, DueTypes dueTypes) {
    Optional<AssetRevision> newest = tx.assets().newest(scope(bulk), asset.assetId());
    if (newest.isEmpty() || !newest.get().asset().projectId().equals(bulk.projectId())) {
      return asset.with(State.SKIPPED, "the asset is gone");
    }
    AssetRevision revision = newest.get();
    if (AssetForms.structuredForm(revision.content().forms()).isEmpty()) {
      return asset.with(State.SKIPPED, NO_SCHEMA);
    }
    List<RunType> wanted = types(bulk);
    List<RunType> due =
        bulk.wanted().again() || named(tx, bulk, asset)
            ? wanted
            : dueTypes.among(List.of(revision)).of(revision, wanted);
    if (due.isEmpty()) {
      return asset.with(State.UNCHANGED, null);
    }
    MetadataGenerationRun run = run(bulk, revision, due);
    boolean busy =
        !tx.runs().active(asset.assetId(), due).isEmpty()
            || tx.runs()
                .insertOfBulk(
                    run, RunPlan.items(due, revision.content().columns().size()), bulk.id())
                .isPresent();
    return asset.with(busy ? State.BUSY : State.BEGUN, null);
  }

  /** Whether this bulk made names for the asset, on which the rest then stands. */
  private static boolean named(Transaction tx, Bulk bulk, BulkAsset asset) {
    return bulk.phase() == BulkPhase.REST && tx.bulks().hasRunOf(bulk.id(), asset.assetId());
  }

  private MetadataGenerationRun run(Bulk bulk, AssetRevision revision, List<RunType> types) {
    Instant now = written.instant();
    return new MetadataGenerationRun(
        ids.next(),
        new MetadataGenerationRun.Place(bulk.domainId(), bulk.projectId(), revision.asset().id()),
        Long.toString(revision.number()),
        types,
        RunStatus.SUBMITTED,
        new MetadataGenerationRun.Origin(
            now, bulk.origin().createdBy(), now.plus(RunSubmission.WAITS_MAX), false));
  }

  /** Every asset was passed and every run has ended: the next phase, or the end. */
  private static boolean advance(Transaction tx, Bulk bulk, Instant now) {
    BulkPhase next = bulk.phase().next();
    boolean last =
        bulk.phase() == BulkPhase.ACCEPTING
            || (next == BulkPhase.ACCEPTING
                && tx.policies().of(scope(bulk), bulk.projectId()).isEmpty());
    if (last) {
      tx.bulks().end(bulk, BulkStatus.DONE, null, now);
      return false;
    }
    tx.bulks().rewind(bulk.id(), next == BulkPhase.REST);
    return tx.bulks().move(bulk, BulkStatus.ACTIVE, next);
  }

  /** Lets the project's policies accept what this bulk's runs propose. */
  private boolean accept(Transaction tx, Bulk bulk, List<BulkAsset> assets, Instant now) {
    // Asked for every field, of which a table may have thousands, all of one or two runs.
    Map<String, Boolean> ours = new HashMap<>();
    Predicate<String> ofBulk =
        run ->
            ours.computeIfAbsent(
                run, id -> tx.runs().bulkOf(id).filter(bulk.id()::equals).isPresent());
    for (BulkAsset asset : assets) {
      MetadataGenerationRun.Place place =
          new MetadataGenerationRun.Place(bulk.domainId(), bulk.projectId(), asset.assetId());
      acceptance.accept(tx, place, now, ofBulk);
    }
    tx.bulks().put(bulk.id(), assets.stream().map(asset -> asset.with(State.BEGUN, null)).toList());
    return true;
  }

  private static boolean mayGoOn(Transaction tx, Bulk bulk) {
    return Authorizer.mayStill(
        tx, "StartBulk", bulk.domainId(), bulk.projectId(), bulk.origin().createdBy());
  }
}
