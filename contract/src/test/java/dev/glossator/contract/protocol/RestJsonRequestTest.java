// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.Operation;
import dev.glossator.contract.Router;
import dev.glossator.contract.Router.Route;
import dev.glossator.contract.protocol.OfficialCases.Case;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.Query;
import dev.glossator.contract.wire.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;

class RestJsonRequestTest {
  private static final String TOKEN = "00000000-0000-4000-8000-000000000000";
  private static final Router RESTJSON = new Router(OfficialCases.RESTJSON, List.of());
  private static final Router VALIDATION = new Router(OfficialCases.VALIDATION, List.of());

  static Stream<Case<HttpRequestTestCase>> forServers() {
    return OfficialCases.notSkipped(OfficialCases.requests(AppliesTo.SERVER));
  }

  static Stream<Case<HttpRequestTestCase>> forClients() {
    return OfficialCases.notSkipped(OfficialCases.requests(AppliesTo.CLIENT));
  }

  static Headers headers(Map<String, String> fields) {
    return Headers.of(
        fields.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forServers")
  void aServerReadsWhatTheCaseMeans(Case<HttpRequestTestCase> official) {
    HttpRequestTestCase test = official.test();
    WireRequest request =
        new WireRequest(
            test.getMethod(),
            test.getUri(),
            String.join("&", test.getQueryParams()),
            headers(test.getHeaders()),
            Blob.ofText(test.getBody().orElse("")));
    Router router = OfficialCases.VALIDATION.contains(official.operation()) ? VALIDATION : RESTJSON;
    Route route = router.route(request.method(), request.rawPath());
    assertThat(route).isInstanceOf(Route.Found.class);
    Route.Found found = (Route.Found) route;
    assertThat(found.operation()).isEqualTo(official.operation());
    Object input = found.operation().decodeInput(request, found.labels());
    assertThat(RecordNodes.plain(input))
        .as(official.id())
        .isEqualTo(RecordNodes.plain((Node) test.getParams()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forClients")
  void aClientWritesWhatTheCaseMeans(Case<HttpRequestTestCase> official)
      throws ClassNotFoundException {
    HttpRequestTestCase test = official.test();
    WireRequest request = encode(official.operation(), official);
    assertThat(request.method()).isEqualTo(test.getMethod());
    assertThat(request.rawPath()).as(official.id()).isEqualTo(test.getUri());
    Query query = Query.parse(request.rawQuery());
    Query wanted = Query.parse(String.join("&", test.getQueryParams()));
    wanted.values().forEach((key, values) -> assertThat(query.all(key)).isEqualTo(values));
    test.getForbidQueryParams().forEach(key -> assertThat(query.all(key)).isEmpty());
    test.getHeaders()
        .forEach((name, value) -> assertThat(request.headers().first(name)).isEqualTo(value));
    test.getForbidHeaders().forEach(name -> assertThat(request.headers().all(name)).isEmpty());
    test.getBody()
        .ifPresent(
            body ->
                Bodies.assertSame(official.id(), request.body(), body, test.getBodyMediaType()));
  }

  @SuppressWarnings("unchecked")
  private static <I> WireRequest encode(
      Operation<I, ?> operation, Case<HttpRequestTestCase> official) throws ClassNotFoundException {
    String name = official.shape().getInputShape().getName();
    String folder =
        OfficialCases.VALIDATION.contains(operation)
            ? "dev.glossator.protocol.validation.model."
            : "dev.glossator.protocol.model.";
    I input = (I) RecordNodes.record(Class.forName(folder + name), official.test().getParams());
    return operation.encodeInput(input, () -> TOKEN);
  }
}
