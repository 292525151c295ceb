// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes, the answer is an input or a typed error: never another exception, never a hang.
 */
class HostileInputTest {
  private static final long SEED = 20261124;
  private static final Headers JSON = Headers.EMPTY.with("content-type", "application/json");
  private static final List<String> SCRAPS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "\"",
          "null",
          "true",
          "0",
          "-1",
          "1e999999999",
          "1e-999999999",
          "1E400",
          "\"\\ud800\"",
          "\u0000",
          "\"x\"",
          "{}",
          "[]",
          "[null]",
          "123456789012345678901234567890",
          "\"\\u0000\"",
          "\ufeff",
          "NaN",
          "//",
          "\"a\":");

  static Stream<Operation<?, ?>> operations() {
    return Stream.concat(Operations.DATAZONE.stream(), Operations.GLOSSATOR.stream());
  }

  private static void decode(Operation<?, ?> operation, String query, byte[] body) {
    Map<String, String> labels = new HashMap<>();
    for (String segment : operation.uri().segments()) {
      if (segment.startsWith("{")) {
        labels.put(segment.substring(1, segment.length() - 1), "dzd_1");
      }
    }
    try {
      operation.decodeInput(
          new WireRequest(operation.method(), "/x", query, JSON, Blob.of(body)), labels);
    } catch (ApiException e) {
      assertThat(e.kind().status()).isEqualTo(400);
      assertThat(e.getMessage()).isNotBlank().doesNotContain("Exception", "dev.glossator");
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void randomBodiesAndQueriesGetAnAnswer(Operation<?, ?> operation) {
    Random random = new Random(SEED + operation.name().hashCode());
    for (int i = 0; i < 300; i++) {
      StringBuilder body = new StringBuilder(random.nextBoolean() ? "{" : "");
      for (int n = random.nextInt(12); n > 0; n--) {
        body.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
      }
      byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0 && random.nextInt(4) == 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      String query = "maxResults=" + SCRAPS.get(random.nextInt(SCRAPS.size())) + "&%zz=1";
      decode(operation, random.nextBoolean() ? query : "", bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[{\"form\":{\"timestamp\":1e-999999999}}]}",
        "{\"forms\":[{\"timestamp\":1e999999999}]}",
        "{\"forms\":[{\"timestamp\":1e99999999999}]}",
        "{\"forms\":[{\"timestamp\":-1e-2147483647}]}"
      })
  @Timeout(5)
  void anAbsurdNumberCostsNothing(String body) {
    decode(Operations.POST_TIME_SERIES_DATA_POINTS, "", body.getBytes(StandardCharsets.UTF_8));
    assertThat(body).isNotEmpty();
  }

  @Test
  void aBodyOfMegabytesIsReadInAMoment() {
    String body = "{\"domainIdentifier\":\"" + "x".repeat(20_000_000) + "\"}";
    long start = System.nanoTime();
    decode(Operations.SEARCH, "", body.getBytes(StandardCharsets.UTF_8));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aBrokenEscapeInTheQueryIsNamed() {
    WireRequest request =
        new WireRequest("GET", "/v2/domains", "maxResults=%zz", Headers.EMPTY, Blob.EMPTY);
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> Operations.LIST_DOMAINS.decodeInput(request, Map.of()))
        .withMessage("Malformed query string");
  }
}
