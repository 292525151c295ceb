// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.ArrayList;
import java.util.List;

/** What decides whether the first of the ranked terms is right at all. */
final class CertaintyFeatures {

  static final List<String> NAMES = names();

  private CertaintyFeatures() {}

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (TermFeature feature : TermFeature.values()) {
      names.add(feature.name());
    }
    names.add("SCORE");
    names.add("AHEAD_OF_SECOND");
    names.add("SHARE");
    names.add("CANDIDATES");
    return List.copyOf(names);
  }

  /**
   * The row for the first candidate.
   *
   * @param first its own features
   * @param scores of all candidates, best first
   */
  static double[] of(double[] first, double[] scores) {
    double[] row = new double[NAMES.size()];
    System.arraycopy(first, 0, row, 0, first.length);
    int next = first.length;
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - scores[0]);
    }
    row[next++] = scores[0];
    row[next++] = scores.length > 1 ? scores[0] - scores[1] : 10;
    row[next++] = 1 / sum;
    row[next] = scores.length;
    return row;
  }
}
