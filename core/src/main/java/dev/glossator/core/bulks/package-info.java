// SPDX-License-Identifier: Apache-2.0
/** Bulks: a selection of assets that is made into runs without anybody's hands. */
@NullMarked
package dev.glossator.core.bulks;

import org.jspecify.annotations.NullMarked;
