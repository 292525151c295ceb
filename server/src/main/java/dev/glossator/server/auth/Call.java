// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import dev.glossator.contract.ApiException;
import java.time.Instant;

/**
 * One request, as far as an operation needs to know it.
 *
 * @param operation the API's name of the operation
 * @param now the one instant that everything in this request happened at
 * @param grants what it was let into so far
 */
public record Call(
    Principal principal, String operation, String requestId, Instant now, Grants grants) {

  public Call(Principal principal, String operation, String requestId, Instant now) {
    this(principal, operation, requestId, now, new Grants());
  }

  /** The refusal that the service gives, whatever the reason. */
  public ApiException denied() {
    return ApiException.accessDenied("User is not permitted to perform operation: " + operation);
  }
}
