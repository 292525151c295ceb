// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

/**
 * One fact with an identity that stays the same for the same kind of fact about the same subject.
 *
 * @param id {@code table#rows}, {@code column:ord_dt#range}, {@code column:cust_no#inclusion}, …
 * @param text the fact in words, without values of sensitive columns
 */
public record Fact(String id, String text) {}
