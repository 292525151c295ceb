// SPDX-License-Identifier: Apache-2.0
/**
 * What every kind of source has in common: planned tables, samples of rows, problems told plainly.
 */
@NullMarked
package dev.glossator.sources.reading;

import org.jspecify.annotations.NullMarked;
