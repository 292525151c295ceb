// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What is known about one column.
 *
 * @param name as the source spells it
 * @param type the source's type, in its own spelling
 * @param nullable whether the source allows nulls; true when unknown
 * @param comment the column's own comment in the source, if any
 * @param profile what the sample says; absent for catalogue-only facts
 * @param semanticType what the values look like; {@link SemanticType#NONE} when nothing is
 *     recognised
 * @param sensitive whether the column looks personal or secret: its values are then kept nowhere
 */
public record ColumnEvidence(
    String name,
    String type,
    boolean nullable,
    @Nullable String comment,
    @Nullable ColumnProfile profile,
    SemanticType semanticType,
    boolean sensitive) {

  /** The same column with another profile. */
  public ColumnEvidence withProfile(@Nullable ColumnProfile profile) {
    return new ColumnEvidence(name, type, nullable, comment, profile, semanticType, sensitive);
  }
}
