// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

/** A value as text (at most 64 characters) and how many sampled rows have it. */
public record ValueCount(String value, long count) {}
