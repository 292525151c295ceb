// SPDX-License-Identifier: Apache-2.0
/** Accepting and rejecting: which value goes where, and whose text a field holds. */
@NullMarked
package dev.glossator.core.decisions;

import org.jspecify.annotations.NullMarked;
