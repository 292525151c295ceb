// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.domains;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team's part of a domain: it owns assets, glossaries and runs.
 *
 * @param glossaryTerms term ids; empty when there are none
 * @param resourceTags JSON as the API writes it, not looked into
 * @param userParameters JSON as the client gave it, not looked into
 */
public record Project(
    String domainId,
    String id,
    String name,
    @Nullable String description,
    String domainUnitId,
    @Nullable String profileId,
    @Nullable String category,
    List<String> glossaryTerms,
    @Nullable String resourceTags,
    @Nullable String userParameters,
    String createdBy,
    Instant createdAt,
    Instant updatedAt) {

  public Project {
    glossaryTerms = List.copyOf(glossaryTerms);
  }
}
