// SPDX-License-Identifier: Apache-2.0
/** Search over plain tables: words, fields and documents, one SQL text for both engines. */
@NullMarked
package dev.glossator.store.search;

import org.jspecify.annotations.NullMarked;
