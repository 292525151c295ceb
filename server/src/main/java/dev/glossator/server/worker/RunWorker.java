// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.generators.Generator;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RunItem;
import dev.glossator.server.worker.ItemPredictions.Ready;
import dev.glossator.store.Store;
import dev.glossator.store.sql.StoreException;
import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works on one run: reads, generates, commits item by item, until done or told to stop. */
final class RunWorker {

  private static final Logger LOG = System.getLogger(RunWorker.class.getName());

  private final Store store;
  private final InstantSource clock;
  private final RunInputs inputs;
  private final CommitDoor door;

  RunWorker(Store store, InstantSource clock, RunInputs inputs, CommitDoor door) {
    this.store = store;
    this.clock = clock;
    this.inputs = inputs;
    this.door = door;
  }

  void work(LeasedRun leased) {
    String runId = leased.lease().runId();
    Optional<RunInputs.Loaded> loaded = store.read(tx -> inputs.load(tx, runId));
    if (loaded.isEmpty() || !loaded.get().run().status().active()) {
      return;
    }
    RunInputs.Loaded run = loaded.get();
    RunInputs.Known asset = run.asset();
    int claims = store.<Integer>read(tx -> tx.leases().claims(runId));
    if (asset == null) {
      giveUp(leased, run, "the asset or its revision " + run.run().revision() + " is gone");
    } else if (claims > EngineOptions.CLAIMS) {
      giveUp(leased, run, "given up after " + EngineOptions.CLAIMS + " interrupted attempts");
    } else {
      work(leased, run, asset);
    }
  }

  private void work(LeasedRun leased, RunInputs.Loaded run, RunInputs.Known asset) {
    Generator.Pass pass = asset.generator().pass(asset.input());
    Map<RunType, Generated> generated = new EnumMap<>(RunType.class);
    for (RunItem item : run.items()) {
      if (item.open()) {
        Ready ready = ready(run, asset, pass, item, generated);
        if (leased.lost() || !door.commit(leased.lease(), run.run(), ready)) {
          return;
        }
      }
    }
  }

  /** The predictions of a type by target, or why there are none. */
  private record Generated(Map<PredictionTarget, Prediction> predictions, @Nullable String fault) {}

  private Ready ready(
      RunInputs.Loaded run,
      RunInputs.Known asset,
      Generator.Pass pass,
      RunItem item,
      Map<RunType, Generated> generated) {
    ItemPredictions predictions =
        new ItemPredictions(run.run(), asset, pass.fingerprints(item.type()), clock.instant());
    if (predictions.unchanged(item)) {
      return predictions.ready(item, Map.of());
    }
    Generated whole = generated.computeIfAbsent(item.type(), type -> generate(pass, type));
    return whole.fault() == null
        ? predictions.ready(item, whole.predictions())
        : predictions.failed(item, whole.fault());
  }

  private static Generated generate(Generator.Pass pass, RunType type) {
    RuntimeException last = null;
    for (int attempt = 1; attempt <= EngineOptions.ATTEMPTS; attempt++) {
      try {
        return new Generated(byTarget(pass.generate(type)), null);
      } catch (StoreException failure) {
        throw failure;
      } catch (RuntimeException fault) {
        last = fault;
      }
    }
    LOG.log(Logger.Level.WARNING, type + " failed " + EngineOptions.ATTEMPTS + " times", last);
    return new Generated(Map.of(), message(last));
  }

  /** The class alone: the text of a fault may quote what it met, and callers read this. */
  private static String message(@Nullable RuntimeException fault) {
    return fault == null
        ? "generation failed"
        : "generation failed (" + fault.getClass().getSimpleName() + ")";
  }

  private static Map<PredictionTarget, Prediction> byTarget(List<Prediction> predictions) {
    Map<PredictionTarget, Prediction> map = new HashMap<>();
    predictions.forEach(prediction -> map.putIfAbsent(prediction.target(), prediction));
    return map;
  }

  private void giveUp(LeasedRun leased, RunInputs.Loaded run, String why) {
    for (RunItem item : run.items()) {
      if (item.open()) {
        RunItem failed = item.with(RunItem.Outcome.done(0, item.targets(), why));
        if (!door.commit(leased.lease(), run.run(), new Ready(failed, List.of()))) {
          return;
        }
      }
    }
  }
}
