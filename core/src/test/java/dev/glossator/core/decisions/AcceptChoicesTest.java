// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.decisions;

import static dev.glossator.core.prediction.RunType.BUSINESS_DESCRIPTIONS;
import static dev.glossator.core.prediction.RunType.BUSINESS_GLOSSARY_ASSOCIATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.glossator.core.decisions.AcceptChoices.Accepted;
import dev.glossator.core.decisions.AcceptChoices.Choice;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcceptChoicesTest {

  private static final PredictionTarget SUMMARY =
      new PredictionTarget.OfAsset(BUSINESS_DESCRIPTIONS);
  private static final PredictionTarget COLUMN =
      new PredictionTarget.OfColumn(BUSINESS_DESCRIPTIONS, "cust_no");
  private static final PredictionTarget TERMS =
      new PredictionTarget.OfAsset(BUSINESS_GLOSSARY_ASSOCIATIONS);

  private static final List<PendingPrediction> PENDING =
      List.of(pending(SUMMARY, false, 0.9), pending(COLUMN, true, 0.8), pending(TERMS, false, 0.4));

  @Test
  void allTakesTheFirstChoiceButLeavesHumanTextAlone() {
    assertThat(AcceptChoices.resolve(PENDING, DecisionRule.all(0), List.of()))
        .extracting(Accepted::target, Accepted::value)
        .containsExactly(tuple(SUMMARY, "first"), tuple(TERMS, "first"));
  }

  @Test
  void thresholdKeepsWhatIsConfidentEnough() {
    assertThat(AcceptChoices.resolve(PENDING, DecisionRule.all(0.9), List.of()))
        .extracting(Accepted::target)
        .containsExactly(SUMMARY);
  }

  @Test
  void aChoiceOverridesTheRuleAndMayReplaceHumanText() {
    assertThat(
            AcceptChoices.resolve(
                PENDING,
                DecisionRule.all(0.5),
                List.of(new Choice(COLUMN, "cust_no", 1, null), choice(SUMMARY, "mine"))))
        .containsExactly(
            new Accepted(SUMMARY, "mine", "first", 0), new Accepted(COLUMN, "second", "second", 1));
  }

  @Test
  void choicesAloneTakeNothingElse() {
    assertThat(AcceptChoices.resolve(PENDING, DecisionRule.NONE, List.of(choice(SUMMARY, null))))
        .containsExactly(new Accepted(SUMMARY, "first", "first", 0));
  }

  @Test
  void everythingOrNothing() {
    assertThatThrownBy(
            () ->
                AcceptChoices.resolve(
                    PENDING,
                    DecisionRule.NONE,
                    List.of(choice(SUMMARY, null), new Choice(COLUMN, "cust_no", 2, null))))
        .isInstanceOf(InvalidDecision.class)
        .hasMessage(
            "predictionChoice 2 of cust_no is out of range: it counts from 0 and there are 2");
  }

  @Test
  void aTargetWithoutAPendingPredictionIsNamed() {
    PredictionTarget other = new PredictionTarget.OfColumn(BUSINESS_DESCRIPTIONS, "other");
    assertThatThrownBy(
            () ->
                AcceptChoices.resolve(
                    PENDING,
                    DecisionRule.all(0),
                    List.of(new Choice(other, "columns[3].columnDescription", 0, null))))
        .hasMessageContaining("columns[3].columnDescription has no pending prediction");
  }

  @Test
  void aTextIsNamedOnceButTermsMayBeTakenTogether() {
    assertThatThrownBy(
            () ->
                AcceptChoices.resolve(
                    PENDING,
                    DecisionRule.NONE,
                    List.of(choice(SUMMARY, null), choice(SUMMARY, "mine"))))
        .hasMessageContaining("named twice");
    assertThat(
            AcceptChoices.resolve(
                PENDING,
                DecisionRule.NONE,
                List.of(
                    new Choice(TERMS, "glossaryTerms", 0, null),
                    new Choice(TERMS, "glossaryTerms", 1, null))))
        .extracting(Accepted::value)
        .containsExactly("first", "second");
  }

  @Test
  void aThresholdOutsideOfConfidencesIsRefused() {
    assertThatThrownBy(() -> DecisionRule.all(Double.NaN)).isInstanceOf(InvalidDecision.class);
    assertThatThrownBy(() -> DecisionRule.all(1.5)).hasMessageContaining("1.5");
  }

  static PendingPrediction pending(PredictionTarget target, boolean kept, double confidence) {
    return new PendingPrediction(
        target,
        List.of(
            new PredictionChoice("first", confidence, List.of()),
            new PredictionChoice("second", 0.1, List.of())),
        kept);
  }

  private static Choice choice(PredictionTarget target, @Nullable String edited) {
    return new Choice(target, "target", 0, edited);
  }
}
