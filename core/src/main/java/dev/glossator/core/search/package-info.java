// SPDX-License-Identifier: Apache-2.0
/** Lexical search as pure code: words, queries, filters, and what of a thing can be found. */
@NullMarked
package dev.glossator.core.search;

import org.jspecify.annotations.NullMarked;
