// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import java.time.Instant;

/** The day, region and service that a signature is for. */
public record CredentialScope(String date, String region, String service) {
  static final String END = "aws4_request";

  static CredentialScope of(Instant instant, String region, String service) {
    return new CredentialScope(SigningTime.format(instant).substring(0, 8), region, service);
  }

  /** The text form inside a credential. */
  public String text() {
    return date + "/" + region + "/" + service + "/" + END;
  }
}
