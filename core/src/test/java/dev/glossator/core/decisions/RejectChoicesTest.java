// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.decisions;

import static dev.glossator.core.prediction.RunType.BUSINESS_DESCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.decisions.RejectChoices.Choice;
import dev.glossator.core.decisions.RejectChoices.Rejected;
import dev.glossator.core.prediction.PredictionTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectChoicesTest {

  private static final PredictionTarget SUMMARY =
      new PredictionTarget.OfAsset(BUSINESS_DESCRIPTIONS);
  private static final List<PendingPrediction> PENDING =
      List.of(AcceptChoicesTest.pending(SUMMARY, false, 0.9));

  @Test
  void rejectingTheFirstChoiceEndsThePrediction() {
    assertThat(reject(List.of())).isEqualTo(new Rejected(SUMMARY, List.of("first"), List.of(0)));
    assertThat(reject(List.of(1, 0)).whole()).isTrue();
  }

  @Test
  void rejectingALaterChoiceLeavesTheFirstWaiting() {
    assertThat(reject(List.of(1)))
        .isEqualTo(new Rejected(SUMMARY, List.of("second"), List.of(1)))
        .extracting(Rejected::whole)
        .isEqualTo(false);
  }

  @Test
  void theRuleRejectsWithoutBeingNamed() {
    assertThat(RejectChoices.resolve(PENDING, DecisionRule.all(0.5), List.of())).hasSize(1);
    assertThat(RejectChoices.resolve(PENDING, DecisionRule.all(0.95), List.of())).isEmpty();
  }

  @Test
  void aChoiceOutOfRangeIsRefused() {
    assertThatThrownBy(() -> reject(List.of(5))).hasMessageContaining("predictionChoice 5");
  }

  private static Rejected reject(List<Integer> choices) {
    return RejectChoices.resolve(
            PENDING, DecisionRule.NONE, List.of(new Choice(SUMMARY, "summary", choices)))
        .getFirst();
  }
}
