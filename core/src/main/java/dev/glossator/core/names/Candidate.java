// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import org.jspecify.annotations.Nullable;

/**
 * A reading on its way through ranking.
 *
 * @param reading what is ranked
 * @param features as {@link CandidateFeatures} names them
 * @param score the higher the better
 * @param naming which of its pieces name a table, if any
 */
record Candidate(
    Hypothesis reading, double[] features, double score, NeighbourNames.@Nullable Naming naming) {

  /** A reading that names no table. */
  Candidate(Hypothesis reading, double[] features, double score) {
    this(reading, features, score, null);
  }
}
