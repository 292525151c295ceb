// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.signing.Credentials;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.access.AccessKey;
import dev.glossator.store.access.Secret;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a caller is told whose signature is missing, wrong, late, or nobody's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthenticationTest {
  private static final Credentials STRANGER = Credentials.of("GLSRSTRANGER", "stranger's secret");
  private static final Credentials REVOKED = Credentials.of("GLSRREVOKED", "revoked secret");

  private TestingServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    String domain;
    try (TestingServer first = TestingServer.start(directory)) {
      domain = first.domainId();
    }
    try (Store store = Store.open(StoreOptions.in(directory))) {
      store.transact(
          tx -> {
            tx.accessKeys().insert(key(STRANGER, domain, true));
            tx.accessKeys().insert(key(REVOKED, domain, false));
            return true;
          });
    }
    server = TestingServer.start(directory);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static AccessKey key(Credentials credentials, String domain, boolean active) {
    return new AccessKey(
        credentials.accessKeyId(),
        "stranger",
        "arn:aws:iam::000000000000:role/" + credentials.accessKeyId(),
        "user-" + credentials.accessKeyId(),
        domain,
        new Secret(credentials.secretAccessKey().reveal()),
        active,
        Instant.now());
  }

  private WireRequest request() {
    return server.plain("GET", "/v2/domains/" + server.domainId(), "", "");
  }

  @Test
  void without_a_signature_nothing_is_answered_but_an_error_in_json() {
    HttpResponse<String> answer = server.send(request());
    assertRefused(answer, 403, "MissingAuthenticationTokenException");
  }

  @Test
  void a_signature_with_another_secret_is_refused() {
    Credentials wrong = Credentials.of(server.credentials().accessKeyId(), "another secret");
    HttpResponse<String> answer = server.send(TestingServer.sign(request(), wrong, Instant.now()));
    assertRefused(answer, 403, "InvalidSignatureException");
  }

  @Test
  void a_body_that_was_changed_on_the_way_is_refused() {
    WireRequest signed = server.sign(server.plain("POST", "/v2/domains", "", "{\"name\":\"a\"}"));
    WireRequest changed =
        new WireRequest(
            signed.method(),
            signed.rawPath(),
            signed.rawQuery(),
            signed.headers(),
            Blob.ofText("{\"name\":\"b\"}"));
    assertRefused(server.send(changed), 403, "InvalidSignatureException");
  }

  @Test
  void a_clock_that_is_wrong_is_refused_and_told_the_right_time() {
    for (Duration skew : new Duration[] {Duration.ofMinutes(10), Duration.ofMinutes(-10)}) {
      HttpResponse<String> answer =
          server.send(
              TestingServer.sign(request(), server.credentials(), Instant.now().plus(skew)));
      assertRefused(answer, 403, "InvalidSignatureException");
    }
  }

  @Test
  void an_unknown_key_is_refused() {
    Credentials unknown = Credentials.of("GLSRNOBODY", "secret");
    HttpResponse<String> answer =
        server.send(TestingServer.sign(request(), unknown, Instant.now()));
    assertRefused(answer, 403, "UnrecognizedClientException");
  }

  @Test
  void a_revoked_key_is_refused() {
    HttpResponse<String> answer =
        server.send(TestingServer.sign(request(), REVOKED, Instant.now()));
    assertRefused(answer, 403, "UnrecognizedClientException");
  }

  @Test
  void a_good_signature_without_a_profile_in_the_domain_is_unauthorized() {
    HttpResponse<String> answer =
        server.send(TestingServer.sign(request(), STRANGER, Instant.now()));
    assertRefused(answer, 401, "UnauthorizedException");
  }

  @Test
  void a_key_that_is_no_administrators_makes_no_domain() {
    WireRequest create = server.plain("POST", "/v2/domains", "", "{\"name\":\"mine\"}");
    HttpResponse<String> answer = server.send(TestingServer.sign(create, STRANGER, Instant.now()));
    assertRefused(answer, 403, "AccessDeniedException");
  }

  @Test
  void a_stranger_sees_no_domains() {
    WireRequest list = server.plain("GET", "/v2/domains", "", "");
    HttpResponse<String> answer = server.send(TestingServer.sign(list, STRANGER, Instant.now()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"items\":[]}");
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("x-amzn-errortype")).contains(type);
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
    String written = answer.headers().firstValue("date").orElseThrow();
    assertThat(written).as("two digits for the day: RFC 9110, 5.6.7").hasSize(29);
    Instant date = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    assertThat(Duration.between(date, Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
    assertThat(answer.body()).contains("\"__type\":\"" + type + "\"").contains("\"message\":");
  }
}
