// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

/**
 * Whose signature a request carries.
 *
 * @param userId the id of the caller's user profile, in each domain that has one for the role
 * @param administrator whether the key may make domains
 */
public record Principal(String accessKeyId, String roleArn, String userId, boolean administrator) {}
