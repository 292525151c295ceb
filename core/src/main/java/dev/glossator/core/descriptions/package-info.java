/** Descriptions: short sentences that stand on facts, and the checker that holds them to it. */
@NullMarked
package dev.glossator.core.descriptions;

import org.jspecify.annotations.NullMarked;
