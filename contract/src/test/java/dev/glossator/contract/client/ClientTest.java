// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.DeleteDomainInput;
import dev.glossator.contract.model.GetDomainInput;
import dev.glossator.contract.model.ListMetadataGenerationRunsInput;
import dev.glossator.contract.signing.Credentials;
import dev.glossator.contract.signing.SignaturePolicy;
import dev.glossator.contract.signing.SignatureVerifier;
import dev.glossator.contract.signing.Verification;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.contract.wire.WireResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:30:14Z");
  private static final Credentials KEY = Credentials.of("KEY", "secret");

  private final List<WireRequest> received = new ArrayList<>();
  private WireResponse answer = new WireResponse(200, Headers.EMPTY, Blob.ofText("{}"));
  private Runnable onRequest = () -> {};
  private @Nullable HttpServer server;
  private @Nullable Client client;

  @BeforeEach
  void start() throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    started.createContext(
        "/",
        exchange -> {
          received.add(
              new WireRequest(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().getRawPath(),
                  Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                  Headers.of(exchange.getRequestHeaders()),
                  Blob.of(exchange.getRequestBody().readAllBytes())));
          onRequest.run();
          answer.headers().asMap().forEach((n, v) -> exchange.getResponseHeaders().put(n, v));
          exchange.sendResponseHeaders(answer.status(), answer.body().length());
          exchange.getResponseBody().write(answer.body().bytes());
          exchange.close();
        });
    started.start();
    server = started;
    client = client(started.getAddress().getPort());
  }

  private static Client client(int port) {
    ClientOptions options =
        new ClientOptions(
            URI.create("http://127.0.0.1:" + port),
            KEY,
            "us-east-1",
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            1000,
            Duration.ofMillis(200));
    return new Client(options, InstantSource.fixed(NOW), () -> "token-1");
  }

  @AfterEach
  void stop() {
    Objects.requireNonNull(client).close();
    Objects.requireNonNull(server).stop(0);
  }

  @ParameterizedTest
  @CsvSource({"429, ThrottlingException", "503, ServiceUnavailableException"})
  void whatTheServerIsTooBusyForIsSentAgainUnderTheSameToken(int status, String type) {
    WireResponse good =
        new WireResponse(202, Headers.EMPTY, Blob.ofText("{\"status\":\"DELETED\"}"));
    answer = refusal(status, type);
    onRequest = () -> answer = received.size() < 3 ? answer : good;
    client()
        .call(Operations.DELETE_DOMAIN, DeleteDomainInput.builder().identifier("dzd_1").build());
    assertThat(received).hasSize(3);
    assertThat(received).extracting(WireRequest::rawQuery).containsOnly("clientToken=token-1");
  }

  @Test
  void patienceEndsAndOtherRefusalsAreFinal() {
    answer = refusal(429, "ThrottlingException");
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> client().call(Operations.GET_DOMAIN, new GetDomainInput("dzd_1")))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(ErrorKind.THROTTLING));
    // 50 and 100 milliseconds later: the next pause would be too long.
    assertThat(received).hasSize(3);
    received.clear();
    answer = refusal(409, "ConflictException");
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> client().call(Operations.GET_DOMAIN, new GetDomainInput("dzd_1")));
    assertThat(received).hasSize(1);
  }

  private static WireResponse refusal(int status, String type) {
    return new WireResponse(
        status,
        Headers.EMPTY.with("x-amzn-errortype", type),
        Blob.ofText("{\"message\":\"Rate exceeded\"}"));
  }

  private Client client() {
    return Objects.requireNonNull(client);
  }

  private static ListMetadataGenerationRunsInput list() {
    return ListMetadataGenerationRunsInput.builder()
        .domainIdentifier("dzd_1")
        .targetIdentifier("ä /+")
        .maxResults(3)
        .build();
  }

  @Test
  void whatItSendsPassesTheVerifier() {
    assertThat(client().call(Operations.LIST_METADATA_GENERATION_RUNS, list()).items()).isNull();
    WireRequest request = received.getFirst();
    assertThat(request.rawQuery()).isEqualTo("maxResults=3&targetIdentifier=%C3%A4%20%2F%2B");
    SignatureVerifier verifier = new SignatureVerifier(SignaturePolicy.of("datazone"));
    assertThat(verifier.verify(request, verifier.claim(request), KEY, NOW))
        .isEqualTo(new Verification.Accepted("KEY"));
  }

  @Test
  void anErrorAnswerBecomesItsKindWithMessageAndRequestId() {
    answer =
        ApiException.conflict("in the way").toResponse().withHeader("x-amzn-RequestId", "req-1");
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> client().call(Operations.LIST_METADATA_GENERATION_RUNS, list()))
        .satisfies(
            e -> {
              assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT);
              assertThat(e.getMessage()).isEqualTo("in the way");
              assertThat(e.requestId()).isEqualTo("req-1");
            });
  }

  @Test
  void anErrorThatIsNoJsonKeepsItsStatus() {
    answer = new WireResponse(503, Headers.EMPTY, Blob.ofText("<html>"));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> client().call(Operations.LIST_METADATA_GENERATION_RUNS, list()))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(ErrorKind.SERVICE_UNAVAILABLE));
  }

  @Test
  void anAnswerOutsideTheContractSaysWhatIsMissing() {
    answer = new WireResponse(200, Headers.EMPTY, Blob.ofText("{\"name\":\"x\"}"));
    assertThatExceptionOfType(UnreachableException.class)
        .isThrownBy(
            () ->
                client()
                    .call(
                        Operations.GET_DOMAIN,
                        GetDomainInput.builder().identifier("dzd_1").build()))
        .withMessageContaining("Value at 'id' failed to satisfy constraint");
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    answer = new WireResponse(200, Headers.EMPTY, Blob.of(new byte[1001]));
    assertThatExceptionOfType(UnreachableException.class)
        .isThrownBy(() -> client().call(Operations.LIST_METADATA_GENERATION_RUNS, list()));
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    Objects.requireNonNull(server).stop(0);
    assertThatExceptionOfType(UnreachableException.class)
        .isThrownBy(() -> client().call(Operations.LIST_METADATA_GENERATION_RUNS, list()))
        .withMessageContaining("is the server running?");
  }
}
