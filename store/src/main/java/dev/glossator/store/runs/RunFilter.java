// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RunStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a page shows.
 *
 * @param domainId the domain
 * @param projectIds only runs of these projects; null: of the whole domain
 * @param assetId only runs of this asset; null: of any
 * @param type only runs that contain this type; null: of any
 * @param status only runs in this status; null: in any
 */
public record RunFilter(
    String domainId,
    @Nullable List<String> projectIds,
    @Nullable String assetId,
    @Nullable RunType type,
    @Nullable RunStatus status) {

  public RunFilter {
    projectIds = projectIds == null ? null : List.copyOf(projectIds);
  }
}
