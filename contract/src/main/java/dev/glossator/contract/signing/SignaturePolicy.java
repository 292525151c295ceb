// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier lets pass.
 *
 * @param service the service a credential must be scoped to
 * @param region the only region that passes; absent: any
 * @param window how far the two clocks may be apart
 * @param unsignedPayload whether a request may leave its body out of the signature
 * @param presigned whether a signature may stand in the query
 */
public record SignaturePolicy(
    String service,
    @Nullable String region,
    Duration window,
    boolean unsignedPayload,
    boolean presigned) {
  /** Any region, five minutes, signed bodies, presigned requests allowed. */
  public static SignaturePolicy of(String service) {
    return new SignaturePolicy(service, null, Duration.ofMinutes(5), false, true);
  }
}
