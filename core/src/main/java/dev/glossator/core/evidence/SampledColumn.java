// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as a source handed it over, before anything is concluded from its values.
 *
 * @param name as the source spells it
 * @param type the source's type; absent where the source has none, then it is told from the values
 * @param nullable whether the source allows nulls; true when unknown
 * @param comment the column's own comment, if any
 * @param values the sampled values as text, one for each row looked at, nulls among them
 * @param complete whether the rows are the whole table
 */
public record SampledColumn(
    String name,
    @Nullable String type,
    boolean nullable,
    @Nullable String comment,
    List<@Nullable String> values,
    boolean complete) {}
