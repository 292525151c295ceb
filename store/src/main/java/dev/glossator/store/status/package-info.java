// SPDX-License-Identifier: Apache-2.0
/** Figures about the whole installation, for its status page. */
@NullMarked
package dev.glossator.store.status;

import org.jspecify.annotations.NullMarked;
