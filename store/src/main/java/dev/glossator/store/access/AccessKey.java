// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.access;

import java.time.Instant;

/**
 * One pair of key id and secret, and who signs with it.
 *
 * @param userId the id of its user profile, the same in every domain that knows the role
 * @param administrator whether it may make domains
 */
public record AccessKey(
    String id,
    String name,
    String roleArn,
    String userId,
    boolean administrator,
    Secret secret,
    boolean active,
    Instant createdAt) {}
