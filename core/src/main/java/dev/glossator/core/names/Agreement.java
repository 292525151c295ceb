// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.List;

/**
 * How often an organisation calls a column what a certain reading of its letters says. Confidences
 * are made on organisations that nearly always do; over all sources measured so far the share lies
 * between a fifth and all, so nobody knows it of a new one, and its first decisions say much.
 *
 * @param share expected share, 0..1; at {@link #EXPECTED} confidences stay as they are
 */
record Agreement(double share) {
  /** Mean and strength of the beta distribution that stands before the first decision. */
  private static final double MEAN = 0.95;

  private static final double STRENGTH = 3;
  private static final int CELLS = 100;
  private static final double BEND = 0.93;
  private static final double LOW = 0.85;

  /** Of an organisation that has decided nothing: what it is sure of lies below 0.95. */
  static final Agreement EXPECTED = after(List.of());

  /** Leaves every confidence as it is. */
  static final Agreement FULL = new Agreement(1);

  /**
   * A name that people have given.
   *
   * @param confidence of the reading that they would have been shown, 0..1
   * @param kept whether that is the name
   */
  record Decided(double confidence, boolean kept) {
    Decided {
      confidence = Math.clamp(confidence, 0.01, 0.99);
    }
  }

  /**
   * The mean of the share when a name is kept with its confidence times the share: Bayes' rule on
   * the beta distribution, cut into a hundred cells.
   */
  static Agreement after(List<Decided> decided) {
    double sum = 0;
    double weight = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      double share = (cell + 0.5) / CELLS;
      double likely = prior(share);
      for (Decided one : decided) {
        double keeps = share * one.confidence();
        likely *= one.kept() ? keeps : 1 - keeps;
      }
      sum += share * likely;
      weight += likely;
    }
    return new Agreement(sum / weight);
  }

  /** Whether confidences are much lower here than is expected of any organisation. */
  boolean low() {
    return share < LOW;
  }

  /**
   * A confidence in this organisation: what is above 0.93 ends at the share instead of at 1, and
   * all is less in proportion where it agrees less often than is expected of any.
   */
  double of(double confidence) {
    double most = Math.max(share, EXPECTED.share);
    double bent =
        confidence < BEND ? confidence : BEND + (confidence - BEND) * (most - BEND) / (1 - BEND);
    return bent * Math.min(1, share / EXPECTED.share);
  }

  /** The density goes to infinity at 1, so its last factor is taken over the whole cell. */
  private static double prior(double share) {
    double half = 0.5 / CELLS;
    double agreeing = MEAN * STRENGTH;
    double not = (1 - MEAN) * STRENGTH;
    return Math.pow(share, agreeing - 1)
        * (Math.pow(1 - share + half, not) - Math.pow(1 - share - half, not));
  }
}
