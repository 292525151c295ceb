// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.runs;

import static dev.glossator.core.prediction.RunType.BUSINESS_DESCRIPTIONS;
import static dev.glossator.core.prediction.RunType.BUSINESS_NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.RunItem.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollUpTest {

  private static final List<RunType> BOTH = List.of(BUSINESS_DESCRIPTIONS, BUSINESS_NAMES);

  @Test
  void findingNothingToSayIsSuccess() {
    assertThat(stats(Outcome.done(0, 0, null), Outcome.done(0, 0, null)))
        .extracting(TypeStat::status)
        .containsOnly(RunStatus.SUCCEEDED);
  }

  @Test
  void someFailedTargetsMakeATypePartialAndAreCountedAndNamed() {
    List<TypeStat> stats = stats(Outcome.done(5, 0, null), Outcome.done(3, 2, "x1: no answer"));
    assertThat(stats.getFirst())
        .isEqualTo(
            new TypeStat(
                BUSINESS_DESCRIPTIONS,
                RunStatus.PARTIALLY_SUCCEEDED,
                "2 of 11 targets failed; x1: no answer"));
    assertThat(RollUp.end(stats)).isEqualTo(RunStatus.PARTIALLY_SUCCEEDED);
  }

  @Test
  void errorsThatLeaveNothingUsableFailTheType() {
    List<TypeStat> stats = stats(Outcome.done(5, 0, null), Outcome.done(0, 11, "x: broken"));
    assertThat(stats)
        .extracting(TypeStat::status)
        .containsExactly(RunStatus.FAILED, RunStatus.SUCCEEDED);
    assertThat(RollUp.end(stats)).isEqualTo(RunStatus.PARTIALLY_SUCCEEDED);
  }

  @Test
  void typesThatEndAlikeEndTheRunAlike() {
    assertThat(
            RollUp.end(stats(Outcome.done(0, 11, "x: broken"), Outcome.done(0, 11, "x: broken"))))
        .isEqualTo(RunStatus.FAILED);
    assertThat(RollUp.end(stats(Outcome.done(1, 0, null), Outcome.done(1, 0, null))))
        .isEqualTo(RunStatus.SUCCEEDED);
  }

  @Test
  void cancelKeepsTheTypesThatHadFinished() {
    List<RunItem> items = items(Outcome.done(5, 0, null), Outcome.LEFT);
    assertThat(RollUp.typeStats(BOTH, items, RunStatus.CANCELED))
        .extracting(TypeStat::status)
        .containsExactly(RunStatus.CANCELED, RunStatus.SUCCEEDED);
  }

  @Test
  void openTypesShowTheStatusOfTheRun() {
    List<RunItem> items = items(Outcome.done(5, 0, null), Outcome.WAITING);
    List<TypeStat> stats = RollUp.typeStats(BOTH, items, RunStatus.IN_PROGRESS);
    assertThat(stats)
        .extracting(TypeStat::status)
        .containsExactly(RunStatus.IN_PROGRESS, RunStatus.SUCCEEDED);
    assertThatThrownBy(() -> RollUp.end(stats)).hasMessageContaining("not every type has ended");
  }

  private static List<TypeStat> stats(Outcome names, Outcome descriptions) {
    return RollUp.typeStats(BOTH, items(names, descriptions), RunStatus.IN_PROGRESS);
  }

  private static List<RunItem> items(Outcome names, Outcome descriptions) {
    List<RunItem> plan = RunPlan.items(BOTH, 10);
    return plan.stream()
        .map(item -> end(item, item.type() == BUSINESS_NAMES ? names : descriptions))
        .toList();
  }

  private static RunItem end(RunItem item, Outcome outcome) {
    return outcome.equals(Outcome.WAITING) ? item : item.with(outcome);
  }
}
