// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.domains;

import java.time.Instant;

/**
 * A person or program, as one domain knows it.
 *
 * @param id what the API shows as {@code createdBy}
 * @param domainOwner whether it owns the domain, and so sees and may do everything in it
 */
public record UserProfile(
    String domainId,
    String id,
    String roleArn,
    String name,
    boolean active,
    boolean domainOwner,
    Instant createdAt) {}
