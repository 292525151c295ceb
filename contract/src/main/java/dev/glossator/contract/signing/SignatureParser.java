// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.codec.Instants;
import dev.glossator.contract.wire.Query;
import dev.glossator.contract.wire.WireRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the claim from the header or from the query of a presigned request. */
final class SignatureParser {
  private static final String MISSING =
      "Missing Authentication Token: sign the request with AWS Signature Version 4";
  private static final long EXPIRES_MAX = 604_800;

  private SignatureParser() {}

  static SignatureClaim parse(WireRequest request) {
    String header = request.headers().first("authorization");
    if (header != null) {
      return fromHeader(request, header);
    }
    Query query = query(request);
    if (query.all("X-Amz-Algorithm").isEmpty()) {
      throw ApiException.of(ErrorKind.MISSING_AUTHENTICATION_TOKEN, MISSING);
    }
    return fromQuery(request, query);
  }

  private static Query query(WireRequest request) {
    try {
      return Query.parse(request.rawQuery());
    } catch (IllegalArgumentException e) {
      throw incomplete("the query string does not decode");
    }
  }

  private static SignatureClaim fromHeader(WireRequest request, String header) {
    if (!header.startsWith(CanonicalRequest.ALGORITHM + " ")) {
      throw ApiException.of(
          ErrorKind.MISSING_AUTHENTICATION_TOKEN,
          "The Authorization header must start with " + CanonicalRequest.ALGORITHM);
    }
    Map<String, String> parts = new HashMap<>();
    for (String part : header.substring(CanonicalRequest.ALGORITHM.length()).split(",")) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length != 2 || parts.put(pair[0], pair[1]) != null) {
        throw incomplete("the Authorization header has a part that is no single name=value");
      }
    }
    String date = request.headers().first("x-amz-date");
    return claim(
        request,
        new Parts(
            part(parts, "Credential"),
            date == null ? dateHeader(request) : date,
            null,
            part(parts, "SignedHeaders"),
            part(parts, "Signature"),
            request.headers().first("x-amz-security-token")));
  }

  /** Old clients send no x-amz-date: the Date header counts then. */
  private static String dateHeader(WireRequest request) {
    String date = request.headers().first("date");
    try {
      return date == null ? "" : SigningTime.format(Instants.ofHttpDate(date));
    } catch (DateTimeException e) {
      return "";
    }
  }

  private static SignatureClaim fromQuery(WireRequest request, Query query) {
    if (!query.all("X-Amz-Algorithm").equals(List.of(CanonicalRequest.ALGORITHM))) {
      throw incomplete("X-Amz-Algorithm must be " + CanonicalRequest.ALGORITHM);
    }
    return claim(
        request,
        new Parts(
            single(query, "X-Amz-Credential"),
            single(query, "X-Amz-Date"),
            seconds(single(query, "X-Amz-Expires")),
            single(query, "X-Amz-SignedHeaders"),
            single(query, CanonicalRequest.SIGNATURE_KEY),
            query.all("X-Amz-Security-Token").stream().findFirst().orElse(null)));
  }

  private record Parts(
      String credential,
      String time,
      @Nullable Duration expiresIn,
      String signedHeaders,
      String signature,
      @Nullable String token) {}

  private static SignatureClaim claim(WireRequest request, Parts parts) {
    String[] credential = parts.credential.split("/", -1);
    if (credential.length != 5
        || credential[0].isEmpty()
        || !credential[4].equals(CredentialScope.END)) {
      throw incomplete("Credential must be KEY/DATE/REGION/SERVICE/" + CredentialScope.END);
    }
    Optional<Instant> time = SigningTime.parse(parts.time);
    if (time.isEmpty()) {
      throw incomplete("the request needs X-Amz-Date in the form 20261124T170954Z");
    }
    List<String> signed = List.of(parts.signedHeaders.split(";", -1));
    requireSorted(signed);
    return new SignatureClaim(
        credential[0],
        new CredentialScope(credential[1], credential[2], credential[3]),
        time.get(),
        parts.expiresIn,
        signed,
        parts.signature,
        parts.token == null ? null : Secret.of(parts.token),
        request.headers().first("x-amz-content-sha256"));
  }

  private static void requireSorted(List<String> signed) {
    for (int i = 1; i < signed.size(); i++) {
      if (signed.get(i - 1).compareTo(signed.get(i)) >= 0) {
        throw incomplete("SignedHeaders must be sorted and name each header once");
      }
    }
    if (!signed.contains("host")) {
      throw incomplete("SignedHeaders must contain host");
    }
  }

  private static Duration seconds(String text) {
    try {
      long seconds = Long.parseLong(text);
      if (seconds >= 1 && seconds <= EXPIRES_MAX) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException e) {
      // No number: the same fault as a number out of range.
    }
    throw incomplete("X-Amz-Expires must be a number of seconds between 1 and " + EXPIRES_MAX);
  }

  private static String single(Query query, String key) {
    List<String> values = query.all(key);
    if (values.size() != 1) {
      throw incomplete("the query needs " + key + " exactly once");
    }
    return values.getFirst();
  }

  private static String part(Map<String, String> parts, String name) {
    String value = parts.get(name);
    if (value == null || value.isEmpty()) {
      throw incomplete("the Authorization header lacks " + name);
    }
    return value;
  }

  private static ApiException incomplete(String reason) {
    return ApiException.of(ErrorKind.INCOMPLETE_SIGNATURE, "Incomplete signature: " + reason);
  }
}
