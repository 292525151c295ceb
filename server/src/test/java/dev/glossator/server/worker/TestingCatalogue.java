// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.TextOwnership;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunPlan;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.Store;
import dev.glossator.store.predictions.StoredPrediction;
import dev.glossator.store.scope.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Assets and runs put straight into a store. */
final class TestingCatalogue {

  static final String DOMAIN = "dzd_1";
  static final String PROJECT = "p1";
  static final List<RunType> BOTH = List.of(RunType.BUSINESS_NAMES, RunType.BUSINESS_DESCRIPTIONS);

  private final Store store;

  TestingCatalogue(Store store) {
    this.store = store;
  }

  /** An asset of a relational table, whose identifier is the table's name. */
  AssetRevision asset(String table, String... columns) {
    return assetOf(PROJECT, table, columns);
  }

  AssetRevision assetOf(String project, String table, String... columns) {
    Instant now = Instant.EPOCH;
    Asset asset =
        new Asset(
            DOMAIN, table, project, null, "amazon.datazone.RelationalTableAssetType", 1, now, "u1");
    AssetContent content =
        new AssetContent(table, null, List.of(form(table, columns)), List.of(), List.of());
    AssetRevision first = new AssetRevision(asset, 1, 1, content, now, "u1");
    store.transact(
        tx -> {
          tx.assets().insert(first);
          tx.assets().texts().put(DOMAIN, table, TextOwnership.created(content));
          return true;
        });
    return first;
  }

  static AssetForm form(String table, String... columns) {
    String list =
        Arrays.stream(columns)
            .map(name -> "{\"columnName\":\"" + name + "\",\"dataType\":\"int\"}")
            .collect(Collectors.joining(","));
    return new AssetForm(
        "RelationalTableForm",
        "amazon.datazone.RelationalTableFormType",
        "1",
        "{\"tableName\":\"" + table + "\",\"columns\":[" + list + "]}");
  }

  /** A submitted run of the asset's first revision. */
  String submit(String runId, AssetRevision asset, List<RunType> types) {
    return submit(runId, asset, types, Instant.now().plus(Duration.ofHours(1)), "u1");
  }

  String submit(
      String runId, AssetRevision asset, List<RunType> types, Instant deadline, String by) {
    MetadataGenerationRun run =
        new MetadataGenerationRun(
            runId,
            new MetadataGenerationRun.Place(DOMAIN, PROJECT, asset.asset().id()),
            "1",
            types,
            RunStatus.SUBMITTED,
            new MetadataGenerationRun.Origin(
                Instant.EPOCH, by, deadline, !by.equals(RunEvents.AUTOMATIC)));
    store.transact(
        tx ->
            tx.runs()
                .insert(run, RunPlan.items(types, asset.content().columns().size()), null)
                .isEmpty());
    return runId;
  }

  MetadataGenerationRun run(String runId) {
    return store.read(tx -> tx.leases().run(runId).orElseThrow());
  }

  List<StoredPrediction> predictions(String assetId) {
    return store.read(tx -> tx.predictions().all(Scope.ofDomain(DOMAIN), assetId));
  }

  List<Integer> commits(String runId) {
    return store.read(tx -> tx.leases().commits(runId));
  }

  /** Waits until a run is in the status. */
  void await(String runId, RunStatus status) {
    Instant until = Instant.now().plusSeconds(20);
    while (run(runId).status() != status) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("run " + runId + " is " + run(runId).status() + ", not " + status);
      }
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
