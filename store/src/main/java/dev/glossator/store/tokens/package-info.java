// SPDX-License-Identifier: Apache-2.0
/** Client tokens: an answer remembered in the transaction that made it. */
@NullMarked
package dev.glossator.store.tokens;

import org.jspecify.annotations.NullMarked;
