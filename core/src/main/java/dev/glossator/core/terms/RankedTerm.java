// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

/**
 * A term at its place among the candidates of one question.
 *
 * @param features the numbers it was ranked by
 * @param score the ranker's; higher is better, comparable within one question only
 * @param confidence calibrated probability that this is the term
 */
record RankedTerm(IndexedTerm term, double[] features, double score, double confidence) {}
