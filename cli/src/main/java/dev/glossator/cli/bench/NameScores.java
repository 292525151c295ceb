// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.bench.Calibration.Answer;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.NameReading.NameCandidate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up how readings compare with gold names. */
final class NameScores {
  private static final double PRECISION = 0.9;
  private static final int FEW = 5;

  /** From here on the product calls itself sure. */
  private static final double SURE = 0.95;

  private final Optional<Synonyms> synonyms;
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, Integer> errors = new TreeMap<>();
  private final Map<String, List<Boolean>> difficulties = new TreeMap<>();
  private final List<Answer> answers = new ArrayList<>();

  /** A share as it grows. */
  private static final class Tally {
    private double sum;
    private int count;
  }

  NameScores(Optional<Synonyms> synonyms) {
    this.synonyms = synonyms;
  }

  void add(String goldName, String difficulty, NameReading reading) {
    List<String> gold = NameWords.of(goldName);
    List<List<String>> given =
        reading.candidates().stream().map(NameCandidate::text).map(NameWords::of).toList();
    List<String> best = given.getFirst();
    boolean right = NameWords.same(best, gold);
    tally("exactMatch", right);
    tally("exactMatchLiteral", best.equals(gold));
    synonyms.ifPresent(s -> tally("exactMatchSynonyms", right || s.same(best, gold)));
    tally("tokenF1", overlap(best, gold));
    tally("exactMatchAt5", given.stream().limit(FEW).anyMatch(g -> NameWords.same(g, gold)));
    tally("inBest30", given.stream().anyMatch(g -> NameWords.same(g, gold)));
    List<String> split = NameWords.of(reading.identifier());
    if (split.equals(gold)) {
      tally("overExpansion", !best.equals(split));
      tally("lettersChanged", !String.join("", best).equals(String.join("", split)));
    }
    boolean counted = right || synonyms.map(s -> s.same(best, gold)).orElse(false);
    answers.add(new Answer(reading.best().confidence(), counted));
    if (!difficulty.isEmpty()) {
      difficulties.computeIfAbsent(difficulty, d -> new ArrayList<>()).add(right);
    }
    if (!counted) {
      errors.merge(NameErrors.of(reading.identifier(), best, gold).label(), 1, Integer::sum);
    }
  }

  /** How often answers of about one confidence were right. */
  List<Calibration.Bin> bins() {
    return Calibration.bins(answers);
  }

  /** The figures by their fixed names. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("columns", answers.size());
    for (String name :
        List.of(
            "exactMatch",
            "exactMatchLiteral",
            "exactMatchSynonyms",
            "tokenF1",
            "exactMatchAt5",
            "inBest30")) {
      share(name).ifPresent(v -> figures.put(name, v));
    }
    Map<String, Object> byDifficulty = new LinkedHashMap<>();
    difficulties.forEach(
        (d, rights) ->
            byDifficulty.put(
                d,
                Map.of(
                    "columns",
                    rights.size(),
                    "exactMatch",
                    round(rights.stream().mapToInt(r -> r ? 1 : 0).average().orElse(0)))));
    figures.put("byDifficulty", byDifficulty);
    Map<String, Object> byKind = new LinkedHashMap<>();
    errors.forEach((k, n) -> byKind.put(k, round((double) n / answers.size())));
    figures.put("byErrorKind", byKind);
    figures.put("coverageAtPrecision90", round(Calibration.coverage(answers, PRECISION)));
    List<Answer> sure = answers.stream().filter(a -> a.confidence() >= SURE).toList();
    figures.put("sure", round((double) sure.size() / Math.max(1, answers.size())));
    if (!sure.isEmpty()) {
      double right = sure.stream().filter(Answer::right).count();
      figures.put("rightWhenSure", round(right / sure.size()));
    }
    share("overExpansion").ifPresent(v -> figures.put("overExpansion", v));
    share("lettersChanged").ifPresent(v -> figures.put("lettersChanged", v));
    figures.put("readableColumns", tallies.getOrDefault("overExpansion", new Tally()).count);
    figures.put("calibrationError", round(Calibration.error(answers)));
    return figures;
  }

  private void tally(String name, boolean yes) {
    tally(name, yes ? 1 : 0);
  }

  private void tally(String name, double value) {
    Tally tally = tallies.computeIfAbsent(name, n -> new Tally());
    tally.sum += value;
    tally.count++;
  }

  private Optional<Double> share(String name) {
    return Optional.ofNullable(tallies.get(name)).map(t -> round(t.sum / t.count));
  }

  /** Harmonic mean of the shares of words that find their like on the other side. */
  static double overlap(List<String> given, List<String> gold) {
    List<String> left = new ArrayList<>(gold);
    int common = 0;
    for (String word : given) {
      for (int i = 0; i < left.size(); i++) {
        if (NameWords.same(word, left.get(i))) {
          left.remove(i);
          common++;
          break;
        }
      }
    }
    return given.isEmpty() || gold.isEmpty() ? 0 : 2.0 * common / (given.size() + gold.size());
  }

  static double round(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}
