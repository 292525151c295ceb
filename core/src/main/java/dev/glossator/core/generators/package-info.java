// SPDX-License-Identifier: Apache-2.0
/** The generators of names, terms and descriptions, composed. */
@NullMarked
package dev.glossator.core.generators;

import org.jspecify.annotations.NullMarked;
