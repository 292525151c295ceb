// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.prediction.RunType;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunPlanTest {

  @Test
  void worksOnNamesFirstWhateverTheOrderAsked() {
    assertThat(
            RunPlan.items(
                List.of(RunType.BUSINESS_DESCRIPTIONS, RunType.BUSINESS_NAMES), RunPlan.SLICE))
        .extracting(RunItem::type)
        .containsExactly(RunType.BUSINESS_NAMES, RunType.BUSINESS_DESCRIPTIONS);
  }

  @Test
  void slicesCoverEachColumnOnceAndTheAssetOnce() {
    List<RunItem> items = RunPlan.items(List.of(RunType.BUSINESS_NAMES), 2 * RunPlan.SLICE + 1);
    assertThat(items).hasSize(3);
    for (int column = 0; column < 2 * RunPlan.SLICE + 1; column++) {
      int index = column;
      assertThat(items.stream().filter(item -> item.holds(index))).hasSize(1);
    }
    assertThat(items.stream().mapToInt(RunItem::targets).sum()).isEqualTo(2 * RunPlan.SLICE + 2);
  }

  @Test
  void anAssetWithoutColumnsIsStillATarget() {
    assertThat(RunPlan.items(List.of(RunType.BUSINESS_NAMES), 0))
        .singleElement()
        .extracting(RunItem::targets)
        .isEqualTo(1);
  }

  @Test
  void aRunWithoutTypesIsRefused() {
    assertThatThrownBy(() -> RunPlan.items(List.of(), 3)).hasMessage("a run needs a type");
  }
}
