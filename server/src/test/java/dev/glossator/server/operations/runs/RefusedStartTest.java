// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CancelMetadataGenerationRunInput;
import dev.glossator.contract.model.MetadataGenerationRunStatus;
import dev.glossator.server.TestingServer;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Start that is refused leaves the worker that was kept for it to the next. */
class RefusedStartTest {

  @TempDir Path directory;

  @Test
  void theNextRunIsWorkedOnAtOnce() {
    try (TestingServer server = TestingServer.start(directory)) {
      TestingLoop loop = new TestingLoop(server);
      String[] columns =
          IntStream.range(0, 3_000).mapToObj(at -> "cust_amt_" + at).toArray(String[]::new);
      String wide = loop.asset("wide", columns);
      String other = loop.asset("other", "a");
      String busy = loop.start(wide, BUSINESS_NAMES).id();
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(() -> loop.start(wide, BUSINESS_NAMES))
            .isInstanceOf(ApiException.class)
            .hasMessageContaining(busy);
      }
      assertThat(loop.start(other, BUSINESS_NAMES).status())
          .isEqualTo(MetadataGenerationRunStatus.IN_PROGRESS);
      loop.client()
          .call(
              Operations.CANCEL_METADATA_GENERATION_RUN,
              new CancelMetadataGenerationRunInput(loop.domainId(), busy));
    }
  }
}
