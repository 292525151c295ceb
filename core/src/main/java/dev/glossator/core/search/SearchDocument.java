// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

import java.time.Instant;
import java.util.List;

/**
 * A thing as search knows it.
 *
 * @param domainId the domain it lies in
 * @param scope its kind
 * @param id its identifier
 * @param projectId the project that owns it
 * @param name what it is called
 * @param createdAt when it came to be
 * @param updatedAt when it last changed
 * @param fields its attributes, the name among them; an attribute may occur more than once
 */
public record SearchDocument(
    String domainId,
    SearchScope scope,
    String id,
    String projectId,
    String name,
    Instant createdAt,
    Instant updatedAt,
    List<SearchField> fields) {

  public SearchDocument {
    fields = List.copyOf(fields);
  }
}
