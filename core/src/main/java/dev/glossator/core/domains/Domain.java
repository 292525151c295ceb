// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.domains;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's catalogue; everything else lies in exactly one.
 *
 * @param executionRole the role ARN that the API says the domain runs under
 * @param singleSignOn JSON as the client gave it, not looked into
 * @param tags JSON object of text to text
 * @param version {@code V1} or {@code V2}
 * @param rootUnitId the unit that its projects hang under
 */
public record Domain(
    String id,
    String name,
    @Nullable String description,
    String executionRole,
    @Nullable String serviceRole,
    @Nullable String kmsKey,
    @Nullable String singleSignOn,
    @Nullable String tags,
    String version,
    String rootUnitId,
    Instant createdAt,
    Instant updatedAt) {}
