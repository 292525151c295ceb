// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

/**
 * A reading on its way through ranking.
 *
 * @param reading what is ranked
 * @param features as {@link CandidateFeatures} names them
 * @param score the higher the better
 */
record Candidate(Hypothesis reading, double[] features, double score) {}
