// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.generation.Stop;
import dev.glossator.core.generation.StoppedException;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works on one run: reads, generates, commits item by item, until done or told to stop. What cannot
 * be read or generated fails the items it concerns and is named; only the store's own failures
 * leave the run to be tried again.
 */
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

  /** How many targets were generated and committed. */
  int work(LeasedRun leased) {
    String runId = leased.lease().runId();
    Optional<RunInputs.Due> found = store.read(tx -> inputs.due(tx, runId));
    if (found.isEmpty() || !found.get().run().status().active()) {
      return 0;
    }
    RunInputs.Due due = found.get();
    if (due.claims() > EngineOptions.CLAIMS) {
      giveUp(leased, due, "given up after " + EngineOptions.CLAIMS + " interrupted attempts");
      return 0;
    }
    Tried<Optional<RunInputs.Known>> loaded =
        tried("reading the asset", () -> store.read(tx -> inputs.known(tx, due.run())));
    Optional<RunInputs.Known> asset = loaded.result();
    if (asset == null) {
      giveUp(leased, due, "what is known of the asset cannot be read (" + loaded.fault() + ")");
    } else if (asset.isEmpty()) {
      giveUp(leased, due, "the asset or its revision " + due.run().revision() + " is gone");
    } else {
      return work(leased, due, asset.get());
    }
    return 0;
  }

  private int work(LeasedRun leased, RunInputs.Due due, RunInputs.Known asset) {
    Stop stop = leased::lost;
    int done = 0;
    Pass pass =
        new Pass(due, asset, asset.generator().pass(asset.input()), new EnumMap<>(RunType.class));
    for (RunItem item : due.items()) {
      if (item.open()) {
        Tried<Ready> tried = tried(item.type().name(), () -> ready(pass, item, stop));
        Ready ready =
            tried.result() == null ? failed(item, failure(tried.fault())) : tried.result();
        if (stop.asked() || !door.commit(leased.lease(), due.run(), ready)) {
          return done;
        }
        done += item.targets();
      }
    }
    return done;
  }

  /** A run's asset on its way through the generator; what a type gave serves all its items. */
  private record Pass(
      RunInputs.Due due,
      RunInputs.Known asset,
      Generator.Pass generator,
      Map<RunType, Generated> generated) {}

  /** The predictions of a type by target, or why there are none. */
  private record Generated(Map<PredictionTarget, Prediction> predictions, @Nullable String fault) {}

  private Ready ready(Pass pass, RunItem item, Stop stop) {
    ItemPredictions predictions =
        new ItemPredictions(
            pass.due().run(),
            pass.asset(),
            pass.generator().fingerprints(item.type(), stop),
            clock.instant());
    if (predictions.unchanged(item)) {
      return predictions.ready(item, Map.of());
    }
    Generated whole =
        pass.generated()
            .computeIfAbsent(item.type(), type -> generate(pass.generator(), type, stop));
    return whole.fault() == null
        ? predictions.ready(item, whole.predictions())
        : predictions.failed(item, whole.fault());
  }

  private static Generated generate(Generator.Pass pass, RunType type, Stop stop) {
    Tried<Map<PredictionTarget, Prediction>> tried =
        tried(type.name(), () -> byTarget(pass.generate(type, stop)));
    return tried.result() == null
        ? new Generated(Map.of(), failure(tried.fault()))
        : new Generated(tried.result(), null);
  }

  /**
   * What came of work that was tried a few times.
   *
   * @param result null when it failed every time
   * @param fault the class of the last fault alone: its text may quote what it met, and callers
   *     read this
   */
  private record Tried<T>(@Nullable T result, String fault) {}

  /** An error such as a stack that overflowed is this work's fault, not its thread's end. */
  private static <T> Tried<T> tried(String what, Supplier<T> work) {
    Throwable last = null;
    for (int attempt = 1; attempt <= EngineOptions.ATTEMPTS; attempt++) {
      try {
        return new Tried<>(work.get(), "");
      } catch (StoreException | StoppedException leaving) {
        throw leaving;
      } catch (RuntimeException | Error fault) {
        last = fault;
      }
    }
    LOG.log(Logger.Level.WARNING, what + " failed " + EngineOptions.ATTEMPTS + " times", last);
    return new Tried<>(null, last == null ? "no attempt" : last.getClass().getSimpleName());
  }

  private static Map<PredictionTarget, Prediction> byTarget(List<Prediction> predictions) {
    Map<PredictionTarget, Prediction> map = new HashMap<>();
    predictions.forEach(prediction -> map.putIfAbsent(prediction.target(), prediction));
    return map;
  }

  private void giveUp(LeasedRun leased, RunInputs.Due due, String why) {
    for (RunItem item : due.items()) {
      if (item.open()) {
        if (!door.commit(leased.lease(), due.run(), failed(item, why))) {
          return;
        }
      }
    }
  }

  private static Ready failed(RunItem item, String why) {
    return new Ready(item.with(RunItem.Outcome.done(0, item.targets(), why)), List.of());
  }

  private static String failure(String fault) {
    return "generation failed (" + fault + ")";
  }
}
