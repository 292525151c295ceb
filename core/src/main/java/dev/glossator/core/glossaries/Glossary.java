// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.glossaries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list of terms.
 *
 * @param name unique in its domain
 * @param enabled whether it is in use; only a disabled one can be deleted
 * @param restricted whether its terms are governed: given to assets only, by those who may
 */
public record Glossary(
    String domainId,
    String id,
    String projectId,
    String name,
    @Nullable String description,
    boolean enabled,
    boolean restricted,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {}
