// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void treesAddWhatTheirForksLeadTo() {
    Trees trees =
        Trees.parse(
            Json.read(
                """
                [{"feature":[0,1],"most":[0.5,2],"left":[-1,-2],"right":[1,-3],"leaves":[1,20,300]},
                 {"feature":[1],"most":[0],"left":[-1],"right":[-2],"leaves":[4000,50000]}]
                """),
            2);

    assertThat(trees.sum(new double[] {0.5, 1})).isEqualTo(50_001);
    assertThat(trees.sum(new double[] {0.6, 2})).isEqualTo(50_020);
    assertThat(trees.sum(new double[] {0.6, -3})).isEqualTo(4_020);
    assertThat(trees.sum(new double[] {9, 9})).isEqualTo(50_300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{}]",
        "[{\"feature\":[7],\"most\":[0],\"left\":[-1],\"right\":[-2],\"leaves\":[1,2]}]",
        "[{\"feature\":[0],\"most\":[0],\"left\":[0],\"right\":[-2],\"leaves\":[1,2]}]",
        "[{\"feature\":[0],\"most\":[0],\"left\":[-1],\"right\":[-3],\"leaves\":[1,2]}]"
      })
  void refusesTreesThatDoNotHoldTogether(String json) {
    assertThatThrownBy(() -> Trees.parse(Json.read(json), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("training/names/train.py");
  }

  @Test
  void theOnlyReadingIsAsSureAsItGets() {
    Candidate only =
        new Candidate(Hypothesis.NOTHING, new double[CandidateFeatures.NAMES.size()], 0);

    assertThat(Confidence.shares(List.of(only))).containsExactly(1.0);
    assertThat(RankingModel.plain().confidence(List.of(only))).isGreaterThan(0.99);
  }
}
