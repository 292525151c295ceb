// SPDX-License-Identifier: Apache-2.0
/** The organisation's vocabulary: glossaries, their terms, and how terms relate. */
@NullMarked
package dev.glossator.core.glossaries;

import org.jspecify.annotations.NullMarked;
