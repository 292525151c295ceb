// SPDX-License-Identifier: Apache-2.0
/** Whose a thing is: all that may be known before it is decided who sees it. */
@NullMarked
package dev.glossator.store.owners;

import org.jspecify.annotations.NullMarked;
