// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.PercentCoding;
import dev.glossator.contract.wire.WireRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one text that both ends make from a request. The path goes in as it is on the wire, encoded
 * once more; query and headers go in sorted and normalised.
 */
final class CanonicalRequest {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";
  static final String SIGNATURE_KEY = "X-Amz-Signature";
  private static final String TOKEN_HEADER = "x-amz-security-token";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private CanonicalRequest() {}

  static String of(WireRequest request, List<String> signedHeaders, String payloadHash) {
    return text(request, signedHeaders, payloadHash, false);
  }

  /** The same text for a log: the session token is not in it. */
  static String redacted(WireRequest request, List<String> signedHeaders, String payloadHash) {
    return text(request, signedHeaders, payloadHash, true);
  }

  private static String text(
      WireRequest request, List<String> signedHeaders, String payloadHash, boolean redact) {
    StringBuilder text = new StringBuilder(512);
    text.append(request.method()).append('\n');
    text.append(PercentCoding.encodePath(request.rawPath())).append('\n');
    text.append(query(request.rawQuery(), redact)).append('\n');
    for (String name : signedHeaders) {
      boolean hide = redact && name.equals(TOKEN_HEADER);
      text.append(name).append(':').append(hide ? "***" : header(request, name)).append('\n');
    }
    text.append('\n').append(String.join(";", signedHeaders)).append('\n').append(payloadHash);
    return text.toString();
  }

  private static String header(WireRequest request, String name) {
    List<String> values = request.headers().all(name);
    return values.size() == 1
        ? folded(values.getFirst())
        : values.stream().map(CanonicalRequest::folded).collect(Collectors.joining(","));
  }

  private static String folded(String value) {
    String bare = value.strip();
    return isFolded(bare) ? bare : SPACES.matcher(bare).replaceAll(" ");
  }

  /** As nearly all values are. */
  private static boolean isFolded(String value) {
    for (int at = 0; at < value.length(); at++) {
      char letter = value.charAt(at);
      if (letter < ' ' || (letter == ' ' && value.charAt(at - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }

  private record Parameter(String key, String value) {}

  private static String query(String rawQuery, boolean redact) {
    List<Parameter> parameters = new ArrayList<>();
    for (String part : rawQuery.split("&")) {
      int equals = part.indexOf('=');
      String key = normal(equals < 0 ? part : part.substring(0, equals));
      String value = equals < 0 ? "" : normal(part.substring(equals + 1));
      boolean hide = redact && key.equalsIgnoreCase(TOKEN_HEADER);
      if (!part.isEmpty() && !key.equals(SIGNATURE_KEY)) {
        parameters.add(new Parameter(key, hide ? "***" : value));
      }
    }
    return parameters.stream()
        .sorted(Comparator.comparing(Parameter::key).thenComparing(Parameter::value))
        .map(p -> p.key + "=" + p.value)
        .collect(Collectors.joining("&"));
  }

  private static String normal(String raw) {
    return PercentCoding.encode(PercentCoding.decode(raw));
  }

  static String stringToSign(String time, CredentialScope scope, String canonicalRequest) {
    String digest = Digests.sha256(Blob.ofText(canonicalRequest));
    return ALGORITHM + "\n" + time + "\n" + scope.text() + "\n" + digest;
  }
}
