// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.signing.Verification.Accepted;
import dev.glossator.contract.signing.Verification.Refused;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTest {
  private static final SignatureVerifier VERIFIER =
      new SignatureVerifier(SignaturePolicy.of("datazone"));
  private static final Instant NOW = Instant.parse("2026-11-24T17:30:14Z");

  static List<GoldenRequest> golden() {
    return GoldenRequest.all();
  }

  private static Verification check(WireRequest request, Credentials credentials, Instant now) {
    try {
      return VERIFIER.verify(request, VERIFIER.claim(request), credentials, now);
    } catch (ApiException e) {
      return new Refused(e, new Verification.Diagnosis("", ""));
    }
  }

  @Test
  void aRememberedSigningKeyIsThatOfItsSecretDayAndText() {
    SignatureVerifier verifier = new SignatureVerifier(SignaturePolicy.of("datazone"));
    Signer signer = new Signer("eu-west-1", "datazone");
    Credentials key = Credentials.of("AKID", "first");
    Credentials rotated = Credentials.of("AKID", "second");
    WireRequest request =
        new WireRequest("GET", "/v2/domains", "", Headers.EMPTY.with("host", "h"), Blob.EMPTY);
    for (int day = 0; day < 2; day++) {
      Instant now = NOW.plus(Duration.ofDays(day));
      for (int time = 0; time < 2; time++) {
        WireRequest signed = signer.sign(request, key, now);
        SignatureClaim claim = verifier.claim(signed);
        assertThat(verifier.verify(signed, claim, key, now)).isInstanceOf(Accepted.class);
        assertThat(verifier.verify(signed, claim, rotated, now)).isInstanceOf(Refused.class);
        WireRequest other =
            new WireRequest("GET", "/v2/projects", "", signed.headers(), signed.body());
        assertThat(verifier.verify(other, claim, key, now)).isInstanceOf(Refused.class);
      }
    }
  }

  private static Instant signedAt(GoldenRequest golden) {
    return VERIFIER.claim(golden.request()).signedAt();
  }

  private static String refusal(Verification verification) {
    assertThat(verification).isInstanceOf(Refused.class);
    return ((Refused) verification).error().getMessage();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void whatAnOfficialClientSignedIsAccepted(GoldenRequest golden) {
    assertThat(check(golden.request(), golden.credentials(), signedAt(golden)))
        .isEqualTo(new Accepted(GoldenRequest.KEY));
  }

  @Test
  void everyOfficialClientIsHeard() {
    assertThat(golden()).hasSize(26);
    assertThat(golden().stream().map(g -> g.name().split("-")[0]))
        .contains("boto3", "botocore", "aws", "curl", "java", "npm");
  }

  @ParameterizedTest
  @MethodSource("golden")
  void anotherSecretIsRefused(GoldenRequest golden) {
    Credentials other =
        new Credentials(GoldenRequest.KEY, Secret.of("wrong"), golden.credentials().sessionToken());
    assertThat(refusal(check(golden.request(), other, signedAt(golden)))).contains("does not fit");
  }

  @ParameterizedTest
  @MethodSource("golden")
  void everyByteOfThePathIsSigned(GoldenRequest golden) {
    WireRequest r = golden.request();
    changes(r.rawPath())
        .map(path -> new WireRequest(r.method(), path, r.rawQuery(), r.headers(), r.body()))
        .forEach(changed -> refusal(check(changed, golden.credentials(), signedAt(golden))));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void everyByteOfTheQueryIsSigned(GoldenRequest golden) {
    WireRequest r = golden.request();
    changes(r.rawQuery())
        .map(query -> new WireRequest(r.method(), r.rawPath(), query, r.headers(), r.body()))
        .forEach(changed -> refusal(check(changed, golden.credentials(), signedAt(golden))));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void everyByteOfTheBodyIsSigned(GoldenRequest golden) {
    WireRequest r = golden.request();
    byte[] body = r.body().bytes();
    for (int i = 0; i < body.length; i++) {
      byte[] changed = body.clone();
      changed[i] ^= 1;
      WireRequest other =
          new WireRequest(r.method(), r.rawPath(), r.rawQuery(), r.headers(), Blob.of(changed));
      refusal(check(other, golden.credentials(), signedAt(golden)));
    }
    WireRequest longer =
        new WireRequest(
            r.method(), r.rawPath(), r.rawQuery(), r.headers(), Blob.ofText(r.body().text() + "x"));
    refusal(check(longer, golden.credentials(), signedAt(golden)));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void everyByteOfASignedHeaderIsSigned(GoldenRequest golden) {
    WireRequest r = golden.request();
    for (String name : VERIFIER.claim(r).signedHeaders()) {
      String value = String.valueOf(r.headers().first(name));
      changes(value)
          .map(changed -> replace(r, name, changed))
          .forEach(changed -> refusal(check(changed, golden.credentials(), signedAt(golden))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "post"})
  void theMethodIsSigned(String method) {
    WireRequest r = GoldenRequest.read("boto3-starts-a-run").request();
    WireRequest changed = new WireRequest(method, r.rawPath(), r.rawQuery(), r.headers(), r.body());
    refusal(check(changed, GoldenRequest.read("boto3-starts-a-run").credentials(), NOW));
  }

  /** Flips the lowest bit of each character: never a mere change of letter case. */
  private static Stream<String> changes(String text) {
    return IntStream.range(0, text.length())
        .mapToObj(i -> text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1));
  }

  private static WireRequest replace(WireRequest r, String name, String value) {
    var fields = new LinkedHashMap<>(r.headers().asMap());
    fields.put(name, List.of(value));
    return new WireRequest(r.method(), r.rawPath(), r.rawQuery(), Headers.of(fields), r.body());
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -299, 0, 299, 300})
  void clocksMayBeFiveMinutesApart(long seconds) {
    GoldenRequest golden = GoldenRequest.read("boto3-starts-a-run");
    Instant now = signedAt(golden).plusSeconds(seconds);
    assertThat(check(golden.request(), golden.credentials(), now)).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -301, 301, 3600})
  void andNotASecondMore(long seconds) {
    GoldenRequest golden = GoldenRequest.read("boto3-starts-a-run");
    Verification answer =
        check(golden.request(), golden.credentials(), signedAt(golden).plusSeconds(seconds));
    assertThat(refusal(answer))
        .startsWith(seconds > 0 ? "Signature expired: " : "Signature not yet current: ");
    assertThat(((Refused) answer).error().kind()).isEqualTo(ErrorKind.INVALID_SIGNATURE);
  }

  @Test
  void aPresignedRequestHoldsUntilItsOwnEnd() {
    GoldenRequest golden = GoldenRequest.read("botocore-presigned-url");
    Instant at = signedAt(golden);
    assertThat(check(golden.request(), golden.credentials(), at.plusSeconds(900)))
        .isInstanceOf(Accepted.class);
    assertThat(refusal(check(golden.request(), golden.credentials(), at.plusSeconds(901))))
        .startsWith("The presigned request ended at ");
    SignatureVerifier strict =
        new SignatureVerifier(
            new SignaturePolicy("datazone", null, Duration.ofMinutes(5), false, false));
    assertThat(
            refusal(
                strict.verify(
                    golden.request(), strict.claim(golden.request()), golden.credentials(), at)))
        .contains("switched off");
  }

  @Test
  void anUnsignedRequestIsToldSo() {
    WireRequest bare = new WireRequest("GET", "/v2/domains", "", Headers.EMPTY, Blob.EMPTY);
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> VERIFIER.claim(bare))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(ErrorKind.MISSING_AUTHENTICATION_TOKEN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2//domains",
        "/v2/./domains",
        "/v2/../domains",
        "/v2/domains/..",
        "v2/domains",
        "http://other/v2/domains"
      })
  void aPathThatTwoEndsReadDifferentlyIsRefused(String path) {
    WireRequest request =
        new WireRequest("GET", path, "", Headers.EMPTY.with("host", "h"), Blob.EMPTY);
    Credentials key = Credentials.of("K", "s");
    WireRequest signed = new Signer("us-east-1", "datazone").sign(request, key, NOW);
    assertThat(refusal(check(signed, key, NOW))).startsWith("A signed path has");
  }

  @Test
  void aSessionTokenThatTheKeyDoesNotHaveIsNamed() {
    GoldenRequest golden = GoldenRequest.read("boto3-with-a-session-token");
    Credentials plain = new Credentials(GoldenRequest.KEY, GoldenRequest.SECRET, null);
    assertThat(refusal(check(golden.request(), plain, signedAt(golden))))
        .contains("unset AWS_SESSION_TOKEN");
  }

  @Test
  void bodiesOutsideTheSignatureAndStreamsAreRefusedWithTheReason() {
    assertThat(refusal(checkHash("UNSIGNED-PAYLOAD"))).contains("outside the signature");
    assertThat(refusal(checkHash("STREAMING-AWS4-HMAC-SHA256-PAYLOAD"))).contains("in one piece");
    assertThat(refusal(checkHash("00"))).contains("x-amz-content-sha256");
  }

  private static Verification checkHash(String hash) {
    Credentials key = Credentials.of("K", "s");
    Headers headers = Headers.EMPTY.with("host", "h").with("x-amz-content-sha256", hash);
    WireRequest request = new WireRequest("POST", "/x", "", headers, Blob.ofText("{}"));
    return check(new Signer("us-east-1", "datazone").sign(request, key, NOW), key, NOW);
  }

  @Test
  void theWrongServiceOrRegionIsRefused() {
    GoldenRequest golden = GoldenRequest.read("boto3-starts-a-run");
    SignatureVerifier elsewhere =
        new SignatureVerifier(
            new SignaturePolicy("datazone", "us-east-1", Duration.ofMinutes(5), false, true));
    assertThat(
            refusal(
                elsewhere.verify(
                    golden.request(),
                    elsewhere.claim(golden.request()),
                    golden.credentials(),
                    NOW)))
        .contains("'us-east-1'");
    SignatureVerifier other = new SignatureVerifier(SignaturePolicy.of("s3"));
    assertThat(
            refusal(
                other.verify(
                    golden.request(), other.claim(golden.request()), golden.credentials(), NOW)))
        .contains("'s3'");
  }

  @Test
  void theDiagnosisHelpsAndTellsNoSecret() {
    GoldenRequest golden = GoldenRequest.read("boto3-with-a-session-token");
    Credentials other =
        new Credentials(
            GoldenRequest.KEY, Secret.of("wrong"), Secret.of(GoldenRequest.SESSION_TOKEN));
    Refused refused = (Refused) check(golden.request(), other, signedAt(golden));
    assertThat(refused.diagnosis().canonicalRequest())
        .startsWith("GET\n/v2/domains/dzd_abc123\n\nhost:127.0.0.1:18123\n")
        .doesNotContain(GoldenRequest.SESSION_TOKEN);
    assertThat(refused.diagnosis().stringToSign()).startsWith("AWS4-HMAC-SHA256\n20261124T");
    assertThat(refused.toString() + other).doesNotContain("wrong");
  }
}
