// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Adds up what each word of a question gives to each term. */
final class Postings {

  private final double[] scores;
  private final double[] ofWord;
  private final int[] touched;
  private int touchedCount;

  Postings(int terms) {
    this.scores = new double[terms];
    this.ofWord = new double[terms];
    this.touched = new int[terms];
  }

  /** The word gives these terms at least so much. */
  void atLeast(int[] terms, double gain) {
    for (int term : terms) {
      touch(term);
      ofWord[term] = Math.max(ofWord[term], gain);
    }
  }

  /** The word gives these terms so much more. */
  void more(int[] terms, double gain) {
    for (int term : terms) {
      touch(term);
      ofWord[term] += gain;
    }
  }

  private void touch(int term) {
    if (ofWord[term] == 0) {
      touched[touchedCount++] = term;
    }
  }

  void endWord() {
    for (int i = 0; i < touchedCount; i++) {
      scores[touched[i]] += ofWord[touched[i]];
      ofWord[touched[i]] = 0;
    }
    touchedCount = 0;
  }

  /** The best terms, best first, when each score is divided by its length. */
  List<Integer> best(int limit, double[] lengths) {
    Comparator<Integer> worstFirst =
        Comparator.comparingDouble((Integer t) -> scores[t] / lengths[t])
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> kept = new PriorityQueue<>(limit + 1, worstFirst);
    for (int term = 0; term < scores.length; term++) {
      if (scores[term] > 0) {
        kept.add(term);
        if (kept.size() > limit) {
          kept.poll();
        }
      }
    }
    List<Integer> best = new ArrayList<>(kept);
    best.sort(worstFirst.reversed());
    return best;
  }
}
