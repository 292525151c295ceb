// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.signing.Credentials;
import dev.glossator.contract.signing.SignatureClaim;
import dev.glossator.contract.signing.SignaturePolicy;
import dev.glossator.contract.signing.SignatureVerifier;
import dev.glossator.contract.signing.Verification;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.store.Store;
import dev.glossator.store.access.AccessKey;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out whose request it is, before anything of it is parsed. Keys are remembered for a few
 * seconds; a key that was revoked meanwhile is refused by the {@link Authorizer}, which looks again
 * in the operation's own transaction.
 */
public final class Authentication {
  private static final Logger LOG = System.getLogger(Authentication.class.getName());
  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int REMEMBERED_MAX = 1_000;

  private final SignatureVerifier verifier = new SignatureVerifier(SignaturePolicy.of("datazone"));
  private final Store store;
  private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

  private record Known(AccessKey key, Instant until) {}

  public Authentication(Store store) {
    this.store = store;
  }

  /**
   * The owner of the request's signature.
   *
   * @throws ApiException 403 or 400 where there is none that fits
   */
  public Principal verify(WireRequest request, Instant now) {
    SignatureClaim claim = verifier.claim(request);
    AccessKey key = find(claim.accessKeyId(), now);
    Credentials credentials = Credentials.of(key.id(), key.secret().reveal());
    return switch (verifier.verify(request, claim, credentials, now)) {
      case Verification.Accepted accepted ->
          new Principal(key.id(), key.roleArn(), key.userId(), key.domainId());
      case Verification.Refused refused -> {
        LOG.log(
            Logger.Level.DEBUG,
            () -> "refused a signature; our text to sign: " + refused.diagnosis().stringToSign());
        throw refused.error();
      }
    };
  }

  static ApiException unknownKey() {
    return ApiException.of(
        ErrorKind.UNRECOGNIZED_CLIENT,
        "The security token included in the request is invalid: there is no active access key of"
            + " this id");
  }

  private AccessKey find(String id, Instant now) {
    Known remembered = known.get(id);
    if (remembered != null && remembered.until().isAfter(now)) {
      return remembered.key();
    }
    AccessKey key =
        store
            .read(tx -> tx.accessKeys().find(id))
            .filter(AccessKey::active)
            .orElseThrow(Authentication::unknownKey);
    if (known.size() >= REMEMBERED_MAX) {
      known.clear();
    }
    known.put(id, new Known(key, now.plus(REMEMBERED)));
    return key;
  }
}
