// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.wire.WireRequest;
import dev.glossator.server.TestingServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatusPagesTest {
  @TempDir Path directory;

  @Test
  void the_pages_say_that_it_works_and_how_to_connect() {
    try (TestingServer server = TestingServer.start(directory)) {
      HttpResponse<String> page = get(server, "/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
      assertThat(page.body()).contains("Newest runs").contains("./glossator env");
      assertThat(get(server, "/glossator/v1/health").body()).contains("healthy");
      assertThat(get(server, "/glossator/v1/metrics").body())
          .contains("glossator_requests_total{operation=\"none\",status=\"200\"} 2\n")
          .contains("glossator_runs_worked_on 0\n", "glossator_items_total 0\n")
          .contains("glossator_queue_age_seconds 0.000000\n", "glossator_model_seconds_total 0.0")
          .contains("glossator_store_transactions_total{kind=\"write\"} ")
          .contains("glossator_store_commits_total ")
          .doesNotContain("glossator_store_commits_total 0\n")
          .doesNotContain("glossator_store_seconds_total{kind=\"write\"} 0.000000\n")
          .contains("glossator_assets 0\n");
      assertThat(page.body())
          .doesNotContain(server.credentials().accessKeyId())
          .doesNotContain(server.domainId());
    }
  }

  private static HttpResponse<String> get(TestingServer server, String path) {
    WireRequest request = server.plain("GET", path, "", "");
    return server.send(request);
  }
}
