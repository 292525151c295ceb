// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about its own signature, parsed and not yet believed.
 *
 * @param expiresIn how long a presigned request holds; absent for a signature in the header
 * @param payloadHash what the request says about its body; absent: nothing
 */
public record SignatureClaim(
    String accessKeyId,
    CredentialScope scope,
    Instant signedAt,
    @Nullable Duration expiresIn,
    List<String> signedHeaders,
    String signature,
    @Nullable Secret sessionToken,
    @Nullable String payloadHash) {
  /** Copies the list. */
  public SignatureClaim {
    signedHeaders = List.copyOf(signedHeaders);
  }
}
