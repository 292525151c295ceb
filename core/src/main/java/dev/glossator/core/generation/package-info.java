/** One pass over a table: from evidence to calibrated predictions of every type. */
@NullMarked
package dev.glossator.core.generation;

import org.jspecify.annotations.NullMarked;
