// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.core.prediction.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts how well predicted terms agree with acceptable ones. */
final class TermScores {

  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * One scored column.
   *
   * @param matched whether any term is acceptable
   * @param place place of the first acceptable choice from 1 on; 0 when none was offered
   */
  private record Outcome(boolean matched, int place, double confidence, boolean proposed) {
    boolean right() {
      return place == 1;
    }
  }

  void add(Set<String> gold, @Nullable Prediction prediction) {
    if (prediction == null) {
      outcomes.add(new Outcome(!gold.isEmpty(), 0, 0, false));
      return;
    }
    int place = 0;
    for (int i = 0; i < prediction.choices().size() && place == 0; i++) {
      place = gold.contains(prediction.choices().get(i).value()) ? i + 1 : 0;
    }
    outcomes.add(
        new Outcome(!gold.isEmpty(), place, prediction.best().confidence(), prediction.proposed()));
  }

  /** The figures by name, in the order in which they are shown. */
  Map<String, Object> figures() {
    long matched = outcomes.stream().filter(Outcome::matched).count();
    long proposed = outcomes.stream().filter(Outcome::proposed).count();
    long right = outcomes.stream().filter(o -> o.proposed() && o.right()).count();
    double precision = share(right, proposed);
    double recall = share(right, matched);
    List<Calibration.Answer> answers = answers();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("columns", outcomes.size());
    figures.put("columnsWithTerm", matched);
    figures.put("hitAt1", share(within(1), matched));
    figures.put("hitAt5", share(within(5), matched));
    figures.put("meanReciprocalRank", matched == 0 ? 0 : reciprocals() / matched);
    if (matched > 0 && matched < outcomes.size()) {
      figures.put("areaUnderCurve", areaUnderCurve(matched));
    }
    figures.put("precision", precision);
    figures.put("recall", recall);
    figures.put("f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    figures.put("proposed", share(proposed, outcomes.size()));
    figures.put("coverageAtPrecision90", Calibration.coverage(answers, 0.9));
    figures.put("calibrationError", Calibration.error(answers));
    return figures;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private long within(int places) {
    return outcomes.stream().filter(o -> o.place() >= 1 && o.place() <= places).count();
  }

  private double reciprocals() {
    return outcomes.stream().mapToDouble(o -> o.place() == 0 ? 0 : 1.0 / o.place()).sum();
  }

  /** Probability that a column with a term has more confidence than one without; ties are half. */
  private double areaUnderCurve(long matched) {
    List<Outcome> sorted = new ArrayList<>(outcomes);
    sorted.sort(Comparator.comparingDouble(Outcome::confidence));
    double wins = 0;
    long without = 0;
    int i = 0;
    while (i < sorted.size()) {
      double confidence = sorted.get(i).confidence();
      long with = 0;
      long none = 0;
      while (i < sorted.size() && sorted.get(i).confidence() == confidence) {
        with += sorted.get(i).matched() ? 1 : 0;
        none += sorted.get(i).matched() ? 0 : 1;
        i++;
      }
      wins += with * (without + none / 2.0);
      without += none;
    }
    return wins / ((double) matched * without);
  }

  /** How often answers of about one confidence were right. */
  List<Calibration.Bin> bins() {
    return Calibration.bins(answers());
  }

  private List<Calibration.Answer> answers() {
    return outcomes.stream().map(o -> new Calibration.Answer(o.confidence(), o.right())).toList();
  }
}
