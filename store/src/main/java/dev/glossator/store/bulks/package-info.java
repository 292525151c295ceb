// SPDX-License-Identifier: Apache-2.0
/** Bulks and the assets in them. */
@NullMarked
package dev.glossator.store.bulks;

import org.jspecify.annotations.NullMarked;
