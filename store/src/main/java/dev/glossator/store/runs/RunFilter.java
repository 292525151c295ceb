// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.runs;

import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.store.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a page shows.
 *
 * @param scope how far it may see
 * @param assetId only runs of this asset; null: of any
 * @param type only runs that contain this type; null: of any
 * @param status only runs in this status; null: in any
 */
public record RunFilter(
    Scope scope, @Nullable String assetId, @Nullable RunType type, @Nullable RunStatus status) {

  public String domainId() {
    return scope.domainId();
  }

  /** Only runs of these projects; null: of the whole domain. */
  public @Nullable List<String> projectIds() {
    return scope.projectIds();
  }
}
