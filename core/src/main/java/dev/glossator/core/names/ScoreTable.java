// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Scores of pairs of words, most of which have none: sorted columns row by row. */
final class ScoreTable {
  private final int[] starts;
  private final int[] columns;
  private final short[] scores;

  private ScoreTable(int[] starts, int[] columns, short[] scores) {
    this.starts = starts;
    this.columns = columns;
    this.scores = scores;
  }

  static ScoreTable read(ByteBuffer in, int rows) {
    int count = in.getInt();
    int[] starts = Lexicon.ints(in, rows + 1);
    int[] columns = Lexicon.ints(in, count);
    return new ScoreTable(starts, columns, Lexicon.shorts(in, count));
  }

  /** The score of a pair, or NaN where there is none. */
  double score(int row, int column) {
    int at = Arrays.binarySearch(columns, starts[row], starts[row + 1], column);
    return at < 0 ? Double.NaN : scores[at] / 1000.0;
  }
}
