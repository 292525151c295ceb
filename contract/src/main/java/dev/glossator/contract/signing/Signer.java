// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import dev.glossator.contract.wire.WireRequest;
import java.time.Instant;
import java.util.List;

/** Signs requests for one region and service. */
public record Signer(String region, String service) {
  private static final List<String> SIGNED =
      List.of("client-token", "content-type", "host", "x-amz-date", "x-amz-security-token");

  /** The request with date, session token and signature; it must already name its host. */
  public WireRequest sign(WireRequest request, Credentials credentials, Instant now) {
    if (request.headers().first("host") == null) {
      throw new IllegalArgumentException("a request is signed with its host header");
    }
    String time = SigningTime.format(now);
    WireRequest dated = withToken(request.withHeader("x-amz-date", time), credentials);
    List<String> signed =
        SIGNED.stream().filter(name -> dated.headers().first(name) != null).toList();
    CredentialScope scope = CredentialScope.of(now, region, service);
    String canonical = CanonicalRequest.of(dated, signed, Digests.sha256(dated.body()));
    String signature =
        Digests.sign(
            credentials.secretAccessKey(),
            scope,
            CanonicalRequest.stringToSign(time, scope, canonical));
    return dated.withHeader(
        "authorization",
        "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(
                CanonicalRequest.ALGORITHM,
                credentials.accessKeyId(),
                scope.text(),
                String.join(";", signed),
                signature));
  }

  private static WireRequest withToken(WireRequest request, Credentials credentials) {
    Secret token = credentials.sessionToken();
    return token == null ? request : request.withHeader("x-amz-security-token", token.reveal());
  }
}
