// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.house.HouseLanguage;

/**
 * What an organisation is to a reader of names.
 *
 * @param language its words as they were given
 * @param words the same by the identifiers they belong to
 * @param agreement how often it calls things what their letters say
 */
record House(HouseLanguage language, HouseIndex words, Agreement agreement) {

  /** An organisation of which nothing is known. */
  static final House UNKNOWN = new House(HouseLanguage.EMPTY, HouseIndex.EMPTY, Agreement.EXPECTED);
}
