// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.prediction.RunType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunStatusTest {

  @ParameterizedTest
  @EnumSource(RunStatus.class)
  void whatIsNotActiveIsFinal(RunStatus next) {
    for (RunStatus status : RunStatus.values()) {
      if (!status.active()) {
        assertThat(status.mayBecome(next)).as(status + " to " + next).isFalse();
      }
    }
  }

  @Test
  void aRunNeverGoesBackToWaiting() {
    assertThat(RunStatus.IN_PROGRESS.mayBecome(RunStatus.SUBMITTED)).isFalse();
    assertThat(RunStatus.SUBMITTED.mayBecome(RunStatus.CANCELED)).isTrue();
  }

  @Test
  void anIllegalMoveOfARunSaysWhatItIs() {
    MetadataGenerationRun run =
        new MetadataGenerationRun(
            "r1",
            new MetadataGenerationRun.Place("dzd_1", "p1", "a1"),
            "1",
            List.of(RunType.BUSINESS_NAMES),
            RunStatus.CANCELED,
            new MetadataGenerationRun.Origin(Instant.EPOCH, "u1", Instant.MAX, true));
    assertThatThrownBy(() -> run.with(RunStatus.SUCCEEDED))
        .hasMessage("run r1 is CANCELED and stays it, not SUCCEEDED");
  }
}
