// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.cli.json.JsonView;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.NameReading.NameCandidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class NameScoresTest {
  private static final Synonyms SYNONYMS =
      Synonyms.of(
          JsonView.of("{\"id\":[\"identification\",\"identifier\"],\"pay check\":\"paycheck\"}"),
          JsonView.of("[\"of\"]"));

  private static NameReading reading(String column, double confidence, String... texts) {
    List<NameCandidate> candidates =
        Stream.of(texts).map(t -> new NameCandidate(t, confidence, List.of())).toList();
    return new NameReading(column, candidates, "en", true);
  }

  @Test
  void addsUpAsWorkedByHand() {
    NameScores scores = new NameScores(Optional.of(SYNONYMS));
    scores.add("order number", "0", reading("ord_no", 0.9, "Order Number"));
    scores.add("customer identifier", "1", reading("cust_id", 0.8, "Customer ID"));
    scores.add("case title", "1", reading("case_ttl", 0.4, "Case Total", "Case Title"));
    scores.add("name", "0", reading("name", 0.95, "Name"));

    Map<String, Object> figures = scores.figures();

    assertThat(figures).containsEntry("columns", 4);
    assertThat(figures).containsEntry("exactMatch", 0.5);
    assertThat(figures).containsEntry("exactMatchSynonyms", 0.75);
    assertThat(figures).containsEntry("exactMatchAt5", 0.75);
    assertThat(figures).containsEntry("inBest30", 0.75);
    // (1 + 1/2 + 1/2 + 1) / 4
    assertThat(figures).containsEntry("tokenF1", 0.75);
    // The three surest are right, of four.
    assertThat(figures).containsEntry("coverageAtPrecision90", 0.75);
    assertThat(figures).containsEntry("readableColumns", 1).containsEntry("overExpansion", 0.0);
    assertThat(figures).containsEntry("sure", 0.25).containsEntry("rightWhenSure", 1.0);
    assertThat(figures).containsEntry("byErrorKind", Map.of("wrongWord", 0.25));
  }

  @Test
  void countsSynonymsOfSeveralWordsAndDropsStopWords() {
    assertThat(SYNONYMS.same(NameWords.of("Date of Paycheck"), NameWords.of("date pay check")))
        .isTrue();
    assertThat(SYNONYMS.same(NameWords.of("identification"), NameWords.of("identifier"))).isTrue();
    assertThat(SYNONYMS.same(NameWords.of("order"), NameWords.of("identifier"))).isFalse();
  }

  @Test
  void measuresHowFarConfidencesAreOff() {
    List<Calibration.Answer> answers =
        Stream.generate(() -> new Calibration.Answer(0.8, true)).limit(30).toList();

    assertThat(Calibration.error(answers)).isCloseTo(0.2, Offset.offset(1e-9));
    assertThat(Calibration.coverage(answers, 0.9)).isEqualTo(1.0);
  }

  @Test
  void neverSplitsAnswersOfOneConfidence() {
    List<Calibration.Answer> answers =
        List.of(new Calibration.Answer(0.7, true), new Calibration.Answer(0.7, false));

    assertThat(Calibration.coverage(answers, 0.9)).isZero();
  }

  @Test
  void countsAChangedReadableNameAsOverExpanded() {
    NameScores scores = new NameScores(Optional.empty());
    scores.add("log in count", "", reading("log_in_count", 0.5, "Login Count"));

    assertThat(scores.figures()).containsEntry("overExpansion", 1.0);
  }

  @Test
  void saysWhatKindOfWrong() {
    assertThat(
            NameErrors.of(
                "reg_dt", NameWords.of("Registered Date"), NameWords.of("registration date")))
        .isEqualTo(NameErrors.INFLECTION);
    assertThat(NameErrors.of("case_ttl", NameWords.of("Case TTL"), NameWords.of("case title")))
        .isEqualTo(NameErrors.KEPT);
    assertThat(
            NameErrors.of(
                "dtalded", NameWords.of("Detail Dead"), NameWords.of("data loaded at date")))
        .isEqualTo(NameErrors.SEGMENTATION);
    assertThat(NameErrors.of("bukrs", NameWords.of("Books"), NameWords.of("company code")))
        .isEqualTo(NameErrors.UNDERIVABLE);
  }
}
