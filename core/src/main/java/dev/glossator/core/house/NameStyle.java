// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.house;

/** How a domain writes business names; acronyms and the organisation's own spellings stay. */
public enum NameStyle {
  /** {@code Net Amount of the Order ID}. */
  TITLE,
  /** {@code Net amount of the order ID}. */
  SENTENCE
}
