// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.core.assets.AssetForms;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunItem;
import dev.glossator.core.runs.RunPlan;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.auth.Call;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.ids.RisingClock;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.store.Transaction;
import dev.glossator.store.runs.RunStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Adds a run with its items to a transaction, claimed at once where a worker is free. */
public final class RunSubmission {

  /** How long a run may wait to be claimed; from then on the engine's deadline counts. */
  public static final Duration WAITS_MAX = Duration.ofDays(30);

  private final Ids ids;
  private final RunEngine engine;
  private final InstantSource written;

  /**
   * @param written asked inside the transaction: runs are listed in the order they become durable,
   *     which is not the order in which requests arrive
   */
  public RunSubmission(Ids ids, RunEngine engine, RisingClock written) {
    this.ids = ids;
    this.engine = engine;
    this.written = written;
  }

  RunEngine engine() {
    return engine;
  }

  /**
   * A run that a client asked for by the name of the asset.
   *
   * @throws ApiException 400 where the asset has no structured schema, 409 where a run of one of
   *     the types is active
   */
  MetadataGenerationRun byName(
      Transaction tx, Call call, AssetRevision asset, List<RunType> types, String userId) {
    requireStructured(asset);
    return submit(tx, call, asset, types, userId).orElseThrow(() -> busy(tx, asset, types));
  }

  /**
   * A run of names that the creation of an asset asked for; none where the asset has no structured
   * schema.
   */
  public Optional<MetadataGenerationRun> automatic(Transaction tx, Call call, AssetRevision asset) {
    return AssetForms.structuredForm(asset.content().forms()).isEmpty()
        ? Optional.empty()
        : submit(tx, call, asset, List.of(RunType.BUSINESS_NAMES), RunEvents.AUTOMATIC);
  }

  private static void requireStructured(AssetRevision asset) {
    if (AssetForms.structuredForm(asset.content().forms()).isEmpty()) {
      throw ApiException.validation(
          "Metadata Descriptions Generation is not supported for input asset type");
    }
  }

  private Optional<MetadataGenerationRun> submit(
      Transaction tx, Call call, AssetRevision asset, List<RunType> types, String createdBy) {
    boolean claimed = engine.reserve(call.requestId());
    Instant now = written.instant();
    MetadataGenerationRun run =
        new MetadataGenerationRun(
            ids.next(),
            new MetadataGenerationRun.Place(
                asset.asset().domainId(), asset.asset().projectId(), asset.asset().id()),
            Long.toString(asset.number()),
            types,
            claimed ? RunStatus.IN_PROGRESS : RunStatus.SUBMITTED,
            new MetadataGenerationRun.Origin(
                now, createdBy, now.plus(WAITS_MAX), !createdBy.equals(RunEvents.AUTOMATIC)));
    List<RunItem> items = RunPlan.items(types, asset.content().columns().size());
    RunStore.Claim claim = claimed ? engine.claim() : null;
    tx.afterRollback(() -> engine.giveBack(call.requestId()));
    if (tx.runs().insert(run, items, claim).isPresent()) {
      engine.giveBack(call.requestId());
      return Optional.empty();
    }
    tx.afterCommit(
        () -> {
          if (claimed) {
            engine.adopt(call.requestId(), run.id());
          } else {
            engine.nudge();
          }
        });
    return Optional.of(run);
  }

  private static ApiException busy(Transaction tx, AssetRevision asset, List<RunType> types) {
    String rivals =
        tx.runs().active(asset.asset().id(), types).stream()
            .map(rival -> rival.type() + " by run " + rival.runId())
            .reduce((one, other) -> one + ", " + other)
            .orElse("another run");
    return ApiException.conflict(
        "Metadata is being generated for asset "
            + asset.asset().id()
            + " already: "
            + rivals
            + ". Wait for it or cancel it.");
  }
}
