// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import org.jspecify.annotations.Nullable;

/**
 * A column as the plan or the catalogue shows it.
 *
 * @param name as the source spells it
 * @param type the source's type; absent where it is told from the values
 * @param nullable whether nulls are allowed; true when unknown
 * @param comment its comment in the source, if any
 */
public record SourceColumn(
    String name, @Nullable String type, boolean nullable, @Nullable String comment) {

  /** A column of which only the name is known. */
  public static SourceColumn named(String name) {
    return new SourceColumn(name, null, true, null);
  }
}
