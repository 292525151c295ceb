// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.signing.Verification.Accepted;
import dev.glossator.contract.signing.Verification.Diagnosis;
import dev.glossator.contract.signing.Verification.Refused;
import dev.glossator.contract.wire.PercentCoding;
import dev.glossator.contract.wire.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks signatures over the raw bytes of a request. First {@link #claim}, which names the access
 * key; then {@link #verify} with the secret that belongs to it. Nothing else of a request may be
 * believed before.
 */
public final class SignatureVerifier {
  private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
  private static final int KEYS_MAX = 1_000;

  private final SignaturePolicy policy;

  /** Those of signatures that were right: a client signs all its requests of a day with one. */
  private final Map<KeyOf, byte[]> signingKeys = new ConcurrentHashMap<>();

  private record KeyOf(Secret secret, CredentialScope scope) {}

  public SignatureVerifier(SignaturePolicy policy) {
    this.policy = policy;
  }

  /**
   * Reads what the request says about its signature.
   *
   * @throws ApiException where it says nothing, or not enough
   */
  public SignatureClaim claim(WireRequest request) {
    return SignatureParser.parse(request);
  }

  /** Checks the claim against the key that it names. */
  public Verification verify(
      WireRequest request, SignatureClaim claim, Credentials credentials, Instant now) {
    String time = SigningTime.format(claim.signedAt());
    ApiException unfit = unfit(request, claim, time, credentials, now);
    if (unfit != null) {
      return new Refused(unfit, new Diagnosis("", ""));
    }
    String said = claim.payloadHash();
    String payload = said == null ? Digests.sha256(request.body()) : said;
    String canonical = CanonicalRequest.of(request, claim.signedHeaders(), payload);
    String toSign = CanonicalRequest.stringToSign(time, claim.scope(), canonical);
    KeyOf of = new KeyOf(credentials.secretAccessKey(), claim.scope());
    byte[] known = signingKeys.get(of);
    byte[] key = known == null ? Digests.signingKey(of.secret(), of.scope()) : known;
    if (Secret.of(Digests.sign(key, toSign)).matches(claim.signature())) {
      if (known == null) {
        remember(of, key);
      }
      return new Accepted(claim.accessKeyId());
    }
    String shown = CanonicalRequest.redacted(request, claim.signedHeaders(), payload);
    return new Refused(
        invalid(
            "The signature does not fit the request: check the secret access key, and that nothing"
                + " between client and server changes the path, the query, the body or a signed"
                + " header"),
        new Diagnosis(shown, toSign));
  }

  private void remember(KeyOf of, byte[] key) {
    if (signingKeys.size() >= KEYS_MAX) {
      signingKeys.clear();
    }
    signingKeys.put(of, key);
  }

  private @Nullable ApiException unfit(
      WireRequest request,
      SignatureClaim claim,
      String time,
      Credentials credentials,
      Instant now) {
    if (!isPlain(request)) {
      return invalid("A signed path has no empty and no dot segments, and every % escape decodes");
    }
    if (claim.expiresIn() != null && !policy.presigned()) {
      return invalid("Presigned requests are switched off on this server");
    }
    ApiException scope = wrongScope(claim, time);
    if (scope != null) {
      return scope;
    }
    ApiException late = wrongTime(claim, now);
    if (late != null) {
      return late;
    }
    List<String> signed = claim.signedHeaders();
    for (String name : signed) {
      if (request.headers().first(name) == null) {
        return invalid("The signed header '" + name + "' did not arrive");
      }
    }
    ApiException token = wrongToken(claim, credentials);
    return token == null ? wrongPayload(request, claim) : token;
  }

  /** Clients normalise a path before they sign it; where that changes it, the two ends disagree. */
  private static boolean isPlain(WireRequest request) {
    String path = request.rawPath();
    if (!path.startsWith("/")) {
      return false;
    }
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean emptyInside = segment.isEmpty() && i < segments.length - 1;
      if (emptyInside || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return decodes(request.rawQuery());
  }

  private static boolean decodes(String raw) {
    try {
      PercentCoding.decode(raw);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private @Nullable ApiException wrongScope(SignatureClaim claim, String time) {
    CredentialScope scope = claim.scope();
    if (!scope.service().equals(policy.service())) {
      return invalid("Credential should be scoped to correct service: '" + policy.service() + "'");
    }
    String region = policy.region();
    if (region != null && !region.equals(scope.region())) {
      return invalid("Credential should be scoped to a valid region: '" + region + "'");
    }
    if (!time.startsWith(scope.date())) {
      return invalid("The date in the credential scope is not the day of the request");
    }
    return null;
  }

  private @Nullable ApiException wrongTime(SignatureClaim claim, Instant now) {
    Instant at = claim.signedAt();
    Duration window = policy.window();
    Duration valid = claim.expiresIn();
    if (at.isAfter(now.plus(window))) {
      return invalid("Signature not yet current: " + shown(at) + " is later than " + shown(now));
    }
    if (valid == null && at.isBefore(now.minus(window))) {
      return invalid("Signature expired: " + shown(at) + " is now earlier than " + shown(now));
    }
    if (valid != null && at.plus(valid).isBefore(now)) {
      return ApiException.of(
          ErrorKind.EXPIRED_TOKEN, "The presigned request ended at " + shown(at.plus(valid)));
    }
    return null;
  }

  private String shown(Instant instant) {
    return SigningTime.format(instant) + " (the clocks may differ by " + policy.window() + ")";
  }

  private static @Nullable ApiException wrongToken(SignatureClaim claim, Credentials credentials) {
    Secret wanted = credentials.sessionToken();
    Secret given = claim.sessionToken();
    if (wanted == null && given == null) {
      return null;
    }
    if (wanted == null) {
      return ApiException.of(
          ErrorKind.UNRECOGNIZED_CLIENT,
          "The access key has no session token and the request carries one: unset"
              + " AWS_SESSION_TOKEN");
    }
    return given != null && wanted.matches(given.reveal())
        ? null
        : ApiException.of(
            ErrorKind.UNRECOGNIZED_CLIENT, "The session token is missing or does not fit the key");
  }

  private @Nullable ApiException wrongPayload(WireRequest request, SignatureClaim claim) {
    String said = claim.payloadHash();
    if (said == null) {
      return null;
    }
    if (said.equals(UNSIGNED)) {
      return policy.unsignedPayload()
          ? null
          : invalid("A body outside the signature is switched off on this server");
    }
    if (said.startsWith("STREAMING-")) {
      return invalid("Streaming signatures are not supported: send the body in one piece");
    }
    return Secret.of(Digests.sha256(request.body())).matches(said)
        ? null
        : invalid("The body does not have the digest that x-amz-content-sha256 says");
  }

  private static ApiException invalid(String message) {
    return ApiException.of(ErrorKind.INVALID_SIGNATURE, message);
  }
}
