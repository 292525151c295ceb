// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.runs;

import dev.glossator.core.prediction.RunType;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One request to generate metadata for one revision of an asset.
 *
 * @param id its identifier
 * @param place where it belongs
 * @param revision the asset's revision, resolved when the run was started
 * @param types one to three, without repetition, in the order asked for
 * @param status where it stands
 * @param origin who asked for it, when and how
 */
public record MetadataGenerationRun(
    String id, Place place, String revision, List<RunType> types, RunStatus status, Origin origin) {

  public MetadataGenerationRun {
    types = List.copyOf(types);
    if (types.isEmpty() || Set.copyOf(types).size() != types.size()) {
      throw new IllegalArgumentException("a run has one to three different types, not " + types);
    }
  }

  /**
   * Where a run belongs.
   *
   * @param domainId the domain
   * @param projectId the project that owned the asset when the run was started
   * @param assetId the asset
   */
  public record Place(String domainId, String projectId, String assetId) {}

  /**
   * Where a run comes from.
   *
   * @param createdAt when it was asked for
   * @param createdBy who asked; {@code SYSTEM} for automatic runs
   * @param deadlineAt when work on it stops
   * @param byName whether a client named this very asset: rejected texts then come back
   */
  public record Origin(Instant createdAt, String createdBy, Instant deadlineAt, boolean byName) {}

  public MetadataGenerationRun with(RunStatus next) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException("run " + id + " is " + status + " and stays it, not " + next);
    }
    return new MetadataGenerationRun(id, place, revision, types, next, origin);
  }
}
