// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.List;

/** What the judgement "is the first one right?" looks at. */
final class Confidence {

  /** Names of the features in the order of the vector. */
  static final List<String> NAMES =
      List.of(
          "logOdds",
          "margin",
          "entropy",
          "words",
          "readable",
          "byLetters",
          "kept",
          "seen",
          "lettersLost",
          "cuts",
          "fromTable",
          "singleLetters",
          "wholePhrase",
          "pairsSeen",
          "rarestWord",
          "agreeing",
          "disagreeing",
          "asWrittenButShort",
          "near",
          "channel",
          "leastAgreed",
          "agreedOnAverage",
          "leastKept",
          "keptOnAverage",
          "seenShare",
          "rarestPair",
          "wordsElsewhere",
          "lettersInName",
          "truncated",
          "behindFirst",
          "shortAsWritten");

  private static final double FAR = 12;

  private Confidence() {}

  static double[] of(List<Candidate> ranked) {
    double[] shares = shares(ranked);
    Candidate best = ranked.getFirst();
    double[] from = best.features();
    double[] f = new double[NAMES.size()];
    f[0] = Math.clamp(Math.log(shares[0] / Math.max(1e-9, 1 - shares[0])), -FAR, FAR);
    f[1] = ranked.size() > 1 ? Math.min(FAR, best.score() - ranked.get(1).score()) : FAR;
    for (double share : shares) {
      f[2] -= share > 0 ? share * Math.log(share) : 0;
    }
    f[3] = take(from, "words");
    f[4] = readable(from) ? 1 : 0;
    f[5] = take(from, "byLetters");
    f[6] = take(from, "kept");
    f[7] = take(from, "seen");
    f[8] = take(from, "lettersLost");
    f[9] = take(from, "cuts");
    f[10] = take(from, "fromTable");
    f[11] = take(from, "singleLetters");
    f[12] = take(from, "wholePhrase");
    f[13] = take(from, "pairsSeen");
    f[14] = take(from, "rarestWord");
    f[15] = take(from, "agreeing");
    f[16] = take(from, "disagreeing");
    f[17] = take(from, "asWrittenButShort");
    f[18] = take(from, "near");
    f[19] = Math.max(-30, take(from, "channel"));
    for (int i = 20; i < f.length; i++) {
      f[i] = take(from, NAMES.get(i));
    }
    return f;
  }

  /** Whether every piece is a word already. */
  private static boolean readable(double[] from) {
    return take(from, "asWritten") + take(from, "cuts") > 0
        && take(from, "byLetters") + take(from, "kept") + take(from, "lettersLost") == 0
        && take(from, "phrasesForPieces") + take(from, "fromTable") == 0;
  }

  /** The share of each candidate in what all of them weigh together. */
  static double[] shares(List<Candidate> ranked) {
    double[] shares = new double[ranked.size()];
    double top = ranked.getFirst().score();
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(ranked.get(i).score() - top);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static double take(double[] features, String name) {
    return features[CandidateFeatures.NAMES.indexOf(name)];
  }
}
