// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.glossaries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word with its meaning.
 *
 * @param name unique in its glossary
 * @param enabled whether it is in use; only a disabled one can be deleted
 * @param isA identifiers of broader terms
 * @param classifies identifiers of terms it classifies
 */
public record GlossaryTerm(
    String domainId,
    String id,
    String glossaryId,
    String name,
    @Nullable String shortDescription,
    @Nullable String longDescription,
    boolean enabled,
    List<String> isA,
    List<String> classifies,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {

  public GlossaryTerm {
    isA = List.copyOf(isA);
    classifies = List.copyOf(classifies);
  }
}
