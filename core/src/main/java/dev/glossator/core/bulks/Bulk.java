// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.bulks;

import dev.glossator.core.prediction.RunType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A selection of a project's assets that is made into runs.
 *
 * @param wanted what it is about
 * @param status where it stands
 * @param phase what it is at
 * @param reason why it was stopped; absent otherwise
 * @param origin who asked for it and when
 * @param endedAt when it ended; absent while it may go on
 */
public record Bulk(
    String id,
    String domainId,
    String projectId,
    Wanted wanted,
    BulkStatus status,
    BulkPhase phase,
    @Nullable String reason,
    Origin origin,
    @Nullable Instant endedAt) {

  /**
   * What a bulk is about.
   *
   * @param select globs of which an asset fits one; empty: all
   * @param exclude globs of which an asset fits none
   * @param types what is generated
   * @param again whether also what is up to date
   */
  public record Wanted(
      List<String> select, List<String> exclude, List<RunType> types, boolean again) {

    public Wanted {
      select = List.copyOf(select);
      exclude = List.copyOf(exclude);
      types = List.copyOf(types);
      if (types.isEmpty()) {
        throw new IllegalArgumentException("a bulk generates one to three types");
      }
    }
  }

  /** Who asked for it and when. */
  public record Origin(Instant createdAt, String createdBy) {}
}
