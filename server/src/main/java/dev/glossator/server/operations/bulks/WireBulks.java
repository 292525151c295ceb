// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.bulks;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.BulkItem;
import dev.glossator.contract.model.BulkPhase;
import dev.glossator.contract.model.BulkRuns;
import dev.glossator.contract.model.BulkSkip;
import dev.glossator.contract.model.BulkStatus;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.wire.Lists;
import dev.glossator.core.bulks.Bulk;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.Transaction;
import dev.glossator.store.bulks.BulkAsset;
import dev.glossator.store.bulks.BulkStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bulks in the words of the wire. */
final class WireBulks {

  /** How many skipped assets and troubled runs are named. */
  static final int NAMED = 50;

  private WireBulks() {}

  static ApiException missing(String id) {
    return ApiException.notFound("There is no bulk " + id + " in the domain.");
  }

  static BulkItem item(Transaction tx, Bulk bulk) {
    BulkStore bulks = tx.bulks();
    Map<BulkAsset.State, Long> assets = bulks.states(bulk.id());
    Map<RunStatus, Long> runs = bulks.runs(bulk.id());
    long active = count(runs, RunStatus.SUBMITTED) + count(runs, RunStatus.IN_PROGRESS);
    long unchanged = assets.getOrDefault(BulkAsset.State.UNCHANGED, 0L);
    long skipped = assets.getOrDefault(BulkAsset.State.SKIPPED, 0L);
    long begun = assets.getOrDefault(BulkAsset.State.BEGUN, 0L);
    return BulkItem.builder()
        .id(bulk.id())
        .domainId(bulk.domainId())
        .owningProjectId(bulk.projectId())
        .status(BulkStatus.valueOf(bulk.status().name()))
        .phase(BulkPhase.valueOf(bulk.phase().name()))
        .reason(bulk.reason())
        .types(
            bulk.wanted().types().stream()
                .map(type -> MetadataGenerationRunType.valueOf(type.name()))
                .toList())
        .again(bulk.wanted().again())
        .select(Lists.orAbsent(bulk.wanted().select()))
        .exclude(Lists.orAbsent(bulk.wanted().exclude()))
        .assets(assets.values().stream().mapToLong(Long::longValue).sum())
        .passed(unchanged + skipped + Math.max(0, begun - active))
        .unchanged(unchanged)
        .skipped(skipped)
        .skips(skips(bulks, bulk.id(), skipped))
        .runs(
            new BulkRuns(
                active,
                count(runs, RunStatus.SUCCEEDED),
                count(runs, RunStatus.PARTIALLY_SUCCEEDED),
                count(runs, RunStatus.FAILED),
                count(runs, RunStatus.CANCELED)))
        .troubled(troubled(bulks, bulk.id(), runs))
        .createdAt(bulk.origin().createdAt())
        .createdBy(bulk.origin().createdBy())
        .endedAt(bulk.endedAt())
        .build();
  }

  private static List<BulkSkip> skips(BulkStore bulks, String id, long skipped) {
    return skipped == 0
        ? List.of()
        : bulks.assets(id, BulkAsset.State.SKIPPED, NAMED).stream()
            .map(asset -> new BulkSkip(asset.assetId(), String.valueOf(asset.note())))
            .toList();
  }

  private static List<String> troubled(BulkStore bulks, String id, Map<RunStatus, Long> runs) {
    List<String> troubled = new ArrayList<>();
    for (RunStatus status :
        List.of(RunStatus.FAILED, RunStatus.PARTIALLY_SUCCEEDED, RunStatus.CANCELED)) {
      if (count(runs, status) > 0) {
        troubled.addAll(bulks.runs(id, status, NAMED - troubled.size()));
      }
    }
    return List.copyOf(troubled);
  }

  private static long count(Map<RunStatus, Long> runs, RunStatus status) {
    return runs.getOrDefault(status, 0L);
  }
}
