// SPDX-License-Identifier: Apache-2.0
/** How far a read may see. */
@NullMarked
package dev.glossator.store.scope;

import org.jspecify.annotations.NullMarked;
