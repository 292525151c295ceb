// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

/**
 * A shape of values and how many sampled rows have it: letters as {@code A} or {@code a}, digits as
 * {@code 9}, other characters as they are, runs counted ({@code A{2}9{10}}).
 */
public record ValuePattern(String pattern, long count) {}
