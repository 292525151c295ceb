// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import org.jspecify.annotations.Nullable;

/**
 * Whose signature a request carries.
 *
 * @param userId the id of the user profile that the key was made for
 * @param domainId the one domain the key is good in; null: an administrator's, good in all of them
 */
public record Principal(
    String accessKeyId, String roleArn, String userId, @Nullable String domainId) {

  /** Whether the key may make domains. */
  public boolean administrator() {
    return domainId == null;
  }

  boolean mayEnter(String domain) {
    return domainId == null || domainId.equals(domain);
  }
}
