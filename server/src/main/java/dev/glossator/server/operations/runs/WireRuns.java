// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.model.MetadataGenerationRunStatus;
import dev.glossator.contract.model.MetadataGenerationRunTarget;
import dev.glossator.contract.model.MetadataGenerationRunType;
import dev.glossator.contract.model.MetadataGenerationTargetType;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between the words of the wire and those of the meaning; they are spelled alike. */
final class WireRuns {

  private WireRuns() {}

  static RunType type(MetadataGenerationRunType type) {
    return RunType.valueOf(type.name());
  }

  static MetadataGenerationRunType type(RunType type) {
    return MetadataGenerationRunType.valueOf(type.name());
  }

  static List<MetadataGenerationRunType> types(MetadataGenerationRun run) {
    return run.types().stream().map(WireRuns::type).toList();
  }

  /** The deprecated single type: what the request named, or the only one there is. */
  static @Nullable MetadataGenerationRunType single(
      MetadataGenerationRun run, @Nullable MetadataGenerationRunType asked) {
    if (asked != null) {
      return asked;
    }
    return run.types().size() == 1 ? type(run.types().getFirst()) : null;
  }

  static MetadataGenerationRunStatus status(RunStatus status) {
    return MetadataGenerationRunStatus.valueOf(status.name());
  }

  static RunStatus status(MetadataGenerationRunStatus status) {
    return RunStatus.valueOf(status.name());
  }

  static MetadataGenerationRunTarget target(MetadataGenerationRun run) {
    return new MetadataGenerationRunTarget(
        MetadataGenerationTargetType.ASSET, run.place().assetId(), run.revision());
  }
}
