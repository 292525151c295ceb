// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing described: what all its revisions share.
 *
 * @param externalId its stable identifier in its source
 * @param typeName its asset type's name as the API shows it
 * @param revision its newest revision
 * @param createdAt when its first revision was made
 * @param createdBy who made its first revision
 */
public record Asset(
    String domainId,
    String id,
    String projectId,
    @Nullable String externalId,
    String typeName,
    long revision,
    Instant createdAt,
    String createdBy) {}
