// SPDX-License-Identifier: Apache-2.0
/** Glossaries and their terms. */
@NullMarked
package dev.glossator.store.glossaries;

import org.jspecify.annotations.NullMarked;
