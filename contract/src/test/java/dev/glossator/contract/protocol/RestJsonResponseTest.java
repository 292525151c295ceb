// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.Operation;
import dev.glossator.contract.protocol.OfficialCases.Case;
import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.WireResponse;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;

class RestJsonResponseTest {
  static Stream<Case<HttpResponseTestCase>> forServers() {
    return OfficialCases.notSkipped(OfficialCases.responses(AppliesTo.SERVER));
  }

  static Stream<Case<HttpResponseTestCase>> forClients() {
    return OfficialCases.notSkipped(OfficialCases.responses(AppliesTo.CLIENT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forServers")
  void aServerWritesWhatTheCaseMeans(Case<HttpResponseTestCase> official)
      throws ClassNotFoundException {
    HttpResponseTestCase test = official.test();
    WireResponse response = encode(official.operation(), official);
    assertThat(response.status()).isEqualTo(test.getCode());
    test.getHeaders()
        .forEach(
            (name, value) ->
                assertThat(response.headers().first(name)).as(official.id()).isEqualTo(value));
    test.getForbidHeaders().forEach(name -> assertThat(response.headers().all(name)).isEmpty());
    test.getBody()
        .ifPresent(
            body ->
                Bodies.assertSame(official.id(), response.body(), body, test.getBodyMediaType()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forClients")
  void aClientReadsWhatTheCaseMeans(Case<HttpResponseTestCase> official) {
    HttpResponseTestCase test = official.test();
    Object output =
        official
            .operation()
            .decodeOutput(
                new WireResponse(
                    test.getCode(),
                    RestJsonRequestTest.headers(test.getHeaders()),
                    Blob.ofText(test.getBody().orElse(""))));
    assertThat(RecordNodes.plain(output))
        .as(official.id())
        .isEqualTo(RecordNodes.plain((Node) test.getParams()));
  }

  @SuppressWarnings("unchecked")
  private static <O> WireResponse encode(
      Operation<?, O> operation, Case<HttpResponseTestCase> official)
      throws ClassNotFoundException {
    String name = official.shape().getOutputShape().getName();
    Class<?> type = Class.forName("dev.glossator.protocol.model." + name);
    return operation.encodeOutput((O) RecordNodes.record(type, official.test().getParams()));
  }
}
