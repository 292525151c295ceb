// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.Operation;
import dev.glossator.contract.Router;
import dev.glossator.contract.Router.Route;
import dev.glossator.contract.protocol.OfficialCases.Case;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.WireRequest;
import dev.glossator.contract.wire.WireResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestDefinition;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestCase;

class RestJsonMalformedTest {
  private static final Router RESTJSON = new Router(OfficialCases.RESTJSON, List.of());
  private static final Router VALIDATION = new Router(OfficialCases.VALIDATION, List.of());

  static Stream<Case<HttpMalformedRequestTestCase>> malformed() {
    return OfficialCases.notSkipped(OfficialCases.malformed());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void aServerRefusesItAsTheCaseWants(Case<HttpMalformedRequestTestCase> official) {
    HttpMalformedRequestDefinition test = official.test().getRequest();
    WireRequest request =
        new WireRequest(
            test.getMethod(),
            test.getUri().orElse("/"),
            String.join("&", test.getQueryParams()),
            RestJsonRequestTest.headers(test.getHeaders()),
            Blob.ofText(test.getBody().orElse("")));
    Router router = OfficialCases.VALIDATION.contains(official.operation()) ? VALIDATION : RESTJSON;
    WireResponse answer =
        assertThatExceptionOfType(ApiException.class)
            .describedAs(official.id())
            .isThrownBy(() -> serve(router, request))
            .actual()
            .toResponse();
    assertThat(answer.status()).isEqualTo(official.test().getResponse().getCode());
    official
        .test()
        .getResponse()
        .getHeaders()
        .forEach((name, value) -> assertThat(answer.headers().first(name)).isEqualTo(value));
  }

  private static Object serve(Router router, WireRequest request) {
    Route.Found found = (Route.Found) router.route(request.method(), request.rawPath());
    Operation<?, ?> operation = found.operation();
    return operation.decodeInput(request, found.labels());
  }
}
