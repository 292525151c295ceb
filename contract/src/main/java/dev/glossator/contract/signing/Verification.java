// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import dev.glossator.contract.ApiException;

/** How the check of a signature ended. */
public sealed interface Verification {
  /** The signature fits. */
  record Accepted(String accessKeyId) implements Verification {}

  /** It does not: what the caller is told, and what helps to find out why. */
  record Refused(ApiException error, Diagnosis diagnosis) implements Verification {}

  /**
   * Our side of the calculation, to be compared with the client's. Holds neither the secret nor the
   * signature that would have fitted.
   */
  record Diagnosis(String canonicalRequest, String stringToSign) {}
}
