// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

/** What several terms mean together, and what all but one of them mean. */
final class Gathering {

  private static final double NOTHING = 1e-6;

  private final TermVectors vectors;
  private final float[] sum;

  Gathering(TermVectors vectors) {
    this.vectors = vectors;
    this.sum = new float[vectors.dimensions()];
  }

  void add(IndexedTerm term, double weight) {
    vectors.addTo(sum, term.ordinal(), weight);
  }

  Meaning whole() {
    return meaning(sum.clone());
  }

  /** The meaning without a term that was added with this weight. */
  Meaning without(IndexedTerm term, double weight) {
    float[] rest = sum.clone();
    vectors.addTo(rest, term.ordinal(), -weight);
    return meaning(rest);
  }

  private Meaning meaning(float[] rest) {
    double square = 0;
    for (float v : rest) {
      square += (double) v * v;
    }
    if (square < NOTHING) {
      return Meaning.NONE;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < rest.length; i++) {
      rest[i] /= length;
    }
    return vectors.meaning(rest);
  }
}
