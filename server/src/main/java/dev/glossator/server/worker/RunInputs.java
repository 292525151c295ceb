// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.FieldText;
import dev.glossator.core.assets.TextOwnership;
import dev.glossator.core.generation.AssetEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generators.Generator;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunItem;
import dev.glossator.store.Transaction;
import dev.glossator.store.predictions.StoredPrediction;
import dev.glossator.store.scope.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a run needs: where it stands first, then all that is known of its asset. */
final class RunInputs {

  private final SentEvidence evidence;
  private final HouseWords words;
  private final GeneratorSource generators;

  RunInputs(SentEvidence evidence, HouseWords words, GeneratorSource generators) {
    this.evidence = evidence;
    this.words = words;
    this.generators = generators;
  }

  /**
   * A run as a worker finds it.
   *
   * @param run the run
   * @param items its items as they stand
   * @param claims how often it was claimed since anything was written for it
   */
  record Due(MetadataGenerationRun run, List<RunItem> items, int claims) {}

  /**
   * An asset as a run sees it.
   *
   * @param input what generation may look at
   * @param columns technical names in the order of the run's revision
   * @param texts what stands in each field of the newest revision
   * @param owned whose texts they are
   * @param before the newest prediction of each target
   * @param generator what generates for the asset's domain
   */
  record Known(
      GenerationInput input,
      List<String> columns,
      Map<PredictionTarget, @Nullable String> texts,
      Map<PredictionTarget, FieldText> owned,
      Map<PredictionTarget, StoredPrediction> before,
      Generator generator) {}

  /** The run; empty when there is none of that name. */
  Optional<Due> due(Transaction tx, String runId) {
    return tx.leases()
        .run(runId)
        .map(
            run ->
                new Due(
                    run, tx.runs().items(CommitDoor.scope(run), runId), tx.leases().claims(runId)));
  }

  /** What is known of the run's asset, in one snapshot; empty when the asset is gone. */
  Optional<Known> known(Transaction tx, MetadataGenerationRun run) {
    Scope scope = CommitDoor.scope(run);
    String assetId = run.place().assetId();
    Optional<AssetRevision> looked =
        tx.assets().revision(scope, assetId, Long.valueOf(run.revision()));
    Optional<AssetRevision> newest = tx.assets().newest(scope, assetId);
    if (looked.isEmpty() || newest.isEmpty()) {
      return Optional.empty();
    }
    AssetRevision revision = looked.get();
    SentEvidence.Found found = evidence.find(tx, scope, revision.asset());
    String description = revision.content().description();
    return Optional.of(
        new Known(
            new GenerationInput(
                AssetEvidence.of(revision.content(), found.table()),
                found.neighbours(),
                words.of(tx, scope, run.place().projectId()),
                description == null ? "" : description,
                found.tables()),
            revision.content().columns().stream().map(column -> column.name()).toList(),
            TextOwnership.texts(newest.get().content()),
            tx.assets().texts().of(scope, assetId),
            before(tx, scope, assetId, run.types()),
            generators.generator(tx, scope)));
  }

  private static Map<PredictionTarget, StoredPrediction> before(
      Transaction tx, Scope scope, String assetId, List<RunType> types) {
    Map<PredictionTarget, StoredPrediction> before = new HashMap<>();
    for (RunType type : types) {
      tx.predictions()
          .ofType(scope, assetId, type)
          .forEach(prediction -> before.put(prediction.target(), prediction));
    }
    return before;
  }
}
