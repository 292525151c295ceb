// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingModelTest {

  @Test
  void plainRanksByChannelAndLanguage() {
    double[] features = new double[CandidateFeatures.NAMES.size()];
    features[0] = -2;
    features[1] = -3;
    features[5] = 100;

    assertThat(RankingModel.plain().score(features)).isEqualTo(-5);
  }

  @Test
  void refusesWeightsOfOtherFeatures() {
    assertThatThrownBy(() -> RankingModel.parse("{\"ranking\":{\"channel\":1},\"calibration\":{}}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ranking has features [channel]");
  }

  @Test
  void theOnlyReadingIsAsSureAsItGets() {
    Candidate only =
        new Candidate(Hypothesis.NOTHING, new double[CandidateFeatures.NAMES.size()], 0);

    assertThat(Confidence.shares(List.of(only))).containsExactly(1.0);
    assertThat(RankingModel.plain().confidence(List.of(only))).isGreaterThan(0.99);
  }
}
