// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How far a confidence can be believed. */
final class Calibration {
  private static final int BINS = 15;

  /**
   * One answer.
   *
   * @param confidence what the product says
   * @param right whether it was right
   */
  record Answer(double confidence, boolean right) {}

  /**
   * Answers of about one confidence.
   *
   * @param confidence their mean confidence
   * @param right the share that was right
   * @param count how many they are
   */
  record Bin(double confidence, double right, int count) {}

  private Calibration() {}

  /** Bins of equal mass, surest first; fewer where there are few answers. */
  static List<Bin> bins(List<Answer> answers) {
    List<Answer> sorted = sorted(answers);
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int from = (int) ((long) sorted.size() * bin / BINS);
      int to = (int) ((long) sorted.size() * (bin + 1) / BINS);
      List<Answer> part = sorted.subList(from, to);
      if (!part.isEmpty()) {
        double confidence = part.stream().mapToDouble(Answer::confidence).average().orElse(0);
        double right = part.stream().mapToInt(a -> a.right() ? 1 : 0).average().orElse(0);
        bins.add(new Bin(confidence, right, part.size()));
      }
    }
    return List.copyOf(bins);
  }

  /** Mean distance between confidence and share of right answers, over bins of equal mass. */
  static double error(List<Answer> answers) {
    double sum = 0;
    for (Bin bin : bins(answers)) {
      sum += bin.count() * Math.abs(bin.confidence() - bin.right());
    }
    return answers.isEmpty() ? 0 : sum / answers.size();
  }

  /** The largest share of answers, surest first, of which at least {@code precision} are right. */
  static double coverage(List<Answer> answers, double precision) {
    List<Answer> sorted = sorted(answers);
    int right = 0;
    int covered = 0;
    for (int i = 0; i < sorted.size(); i++) {
      right += sorted.get(i).right() ? 1 : 0;
      boolean boundary =
          i + 1 == sorted.size() || sorted.get(i + 1).confidence() < sorted.get(i).confidence();
      if (boundary && right >= precision * (i + 1)) {
        covered = i + 1;
      }
    }
    return sorted.isEmpty() ? 0 : (double) covered / sorted.size();
  }

  private static List<Answer> sorted(List<Answer> answers) {
    List<Answer> sorted = new ArrayList<>(answers);
    sorted.sort(Comparator.comparingDouble((Answer a) -> -a.confidence()));
    return sorted;
  }
}
