// SPDX-License-Identifier: Apache-2.0
/** Form types and asset types with all their revisions. */
@NullMarked
package dev.glossator.store.types;

import org.jspecify.annotations.NullMarked;
