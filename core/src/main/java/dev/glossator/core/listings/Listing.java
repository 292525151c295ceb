// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.listings;

import java.time.Instant;

/**
 * The published face of an asset.
 *
 * @param assetId what it shows
 * @param projectId the project that owns the asset
 * @param revision the newest revision of the listing, from 1
 * @param active whether it is published now
 * @param createdAt when it was first published
 */
public record Listing(
    String domainId,
    String id,
    String assetId,
    String projectId,
    long revision,
    boolean active,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {}
