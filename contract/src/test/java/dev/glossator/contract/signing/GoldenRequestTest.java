// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.KnownOperation;
import dev.glossator.contract.Operations;
import dev.glossator.contract.Router;
import dev.glossator.contract.Router.Route;
import dev.glossator.contract.model.GetAssetInput;
import dev.glossator.contract.model.PostLineageEventInput;
import dev.glossator.contract.wire.WireRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenRequestTest {
  private static final Router ROUTER = new Router(Operations.DATAZONE, KnownOperation.all());

  static List<GoldenRequest> golden() {
    return GoldenRequest.all().stream().filter(g -> !g.name().endsWith("untags")).toList();
  }

  private static Object decode(WireRequest request) {
    Route.Found found = (Route.Found) ROUTER.route(request.method(), request.rawPath());
    return found.operation().decodeInput(request, found.labels());
  }

  @ParameterizedTest
  @MethodSource("golden")
  void whatAnOfficialClientSentIsUnderstood(GoldenRequest golden) {
    Object input = decode(golden.request());
    assertThat(input).isInstanceOf(Record.class);
  }

  /** Clients let these keys pass: the pattern is checked here only, and both faults are named. */
  @Test
  void tagKeysThatClientsLetPassAreRefusedHere() {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> decode(GoldenRequest.read("java-untags").request()))
        .withMessageStartingWith("2 validation errors detected: Value at 'tagKeys' failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"boto3", "java", "npm"})
  void aBlobIsReadWhateverItsContentType(String client) {
    WireRequest request = GoldenRequest.read(client + "-posts-a-lineage-event").request();
    PostLineageEventInput input = (PostLineageEventInput) decode(request);
    assertThat(input.event().text()).isEqualTo("{\"eventType\":\"COMPLETE\"}");
    assertThat(input.clientToken()).startsWith("t-");
  }

  @Test
  void anExternalIdentifierArrivesWhole() {
    WireRequest request = GoldenRequest.read("npm-gets-an-asset-by-external-identifier").request();
    assertThat(((GetAssetInput) decode(request)).identifier())
        .isEqualTo("externalIdentifer/csv:1f/a b+c~d.e(1)'!*");
  }
}
