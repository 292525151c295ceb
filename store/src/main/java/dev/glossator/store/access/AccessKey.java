// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One pair of key id and secret, and who signs with it.
 *
 * @param userId the id of its user profile
 * @param domainId the one domain it is good in; null: an administrator's, good in every domain that
 *     knows the role, and able to make domains
 */
public record AccessKey(
    String id,
    String name,
    String roleArn,
    String userId,
    @Nullable String domainId,
    Secret secret,
    boolean active,
    Instant createdAt) {

  public boolean administrator() {
    return domainId == null;
  }
}
