// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import org.jspecify.annotations.Nullable;

/** What a caller signs with; a session token belongs to temporary keys only. */
public record Credentials(
    String accessKeyId, Secret secretAccessKey, @Nullable Secret sessionToken) {
  /** Keys without a session token. */
  public static Credentials of(String accessKeyId, String secretAccessKey) {
    return new Credentials(accessKeyId, Secret.of(secretAccessKey), null);
  }
}
