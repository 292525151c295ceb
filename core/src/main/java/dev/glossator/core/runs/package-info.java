// SPDX-License-Identifier: Apache-2.0
/** Runs of metadata generation: their parts, their legal moves, and what their parts add up to. */
@NullMarked
package dev.glossator.core.runs;

import org.jspecify.annotations.NullMarked;
