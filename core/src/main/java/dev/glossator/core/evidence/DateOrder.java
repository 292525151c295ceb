// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

/**
 * Two columns of dates of which one is never before the other where a sampled row has both, though
 * their periods overlap.
 *
 * @param column the later one
 * @param earlier the other one
 * @param rows sampled rows that have both
 */
public record DateOrder(String column, String earlier, long rows) {}
