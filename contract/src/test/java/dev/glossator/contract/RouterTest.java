// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.Router.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {
  private final Router router = new Router(Operations.DATAZONE, KnownOperation.all());

  @Test
  void aPathIsSplitBeforeItIsDecoded() {
    Route route = router.route("GET", "/tags/arn%3Aaws%3Adatazone%3A%3A%3Adomain%2Fdzd_x");
    assertThat(route)
        .isEqualTo(
            new Route.Found(
                Operations.LIST_TAGS_FOR_RESOURCE,
                Map.of("resourceArn", "arn:aws:datazone:::domain/dzd_x")));
  }

  @Test
  void anOperationOutOfScopeIsKnownByName() {
    assertThat(router.route("POST", "/v2/domains/dzd_1/connections"))
        .isEqualTo(new Route.OutOfScope("CreateConnection"));
  }

  @Test
  void anUnknownPathMethodOrEmptyLabelLeadsNowhere() {
    assertThat(router.route("GET", "/v3/domains")).isEqualTo(new Route.Unknown());
    assertThat(router.route("PATCH", "/v2/domains")).isEqualTo(new Route.Unknown());
    assertThat(router.route("GET", "/v2/domains//assets/a")).isEqualTo(new Route.Unknown());
    assertThat(router.route("GET", "/v2/domains/%zz")).isEqualTo(new Route.Unknown());
  }

  @Test
  void everyOperationOfTheModelIsFoundAtItsOwnPath() {
    assertThat(Operations.DATAZONE).hasSize(91);
    assertThat(KnownOperation.all()).hasSize(105);
    for (Operation<?, ?> operation : Operations.DATAZONE) {
      String path = operation.uri().template().replaceAll("\\{(\\w+)}", "$1");
      assertThat(router.route(operation.method(), path))
          .as(operation.name())
          .isInstanceOfSatisfying(
              Route.Found.class, found -> assertThat(found.operation()).isEqualTo(operation));
    }
  }
}
