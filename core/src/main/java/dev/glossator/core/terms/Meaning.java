// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import org.jspecify.annotations.Nullable;

/** What a text means, as far as it can be compared with the terms of an index. */
final class Meaning {

  /** Of a text that was not encoded. */
  static final Meaning NONE = new Meaning(null, new byte[0], 0);

  /** Stands for a likeness that was not measured: as good as none. */
  static final double UNKNOWN = 0;

  private final @Nullable TermVectors terms;
  private final byte[] vector;
  private final float scale;

  Meaning(@Nullable TermVectors terms, byte[] vector, float scale) {
    this.terms = terms;
    this.vector = vector;
    this.scale = scale;
  }

  double likeness(IndexedTerm term) {
    return terms == null ? UNKNOWN : terms.likeness(vector, scale, term.ordinal());
  }

  /** Ordinals of the nearest terms, nearest first. */
  int[] nearest(int limit) {
    return terms == null ? new int[0] : terms.nearest(vector, limit);
  }
}
