// SPDX-License-Identifier: Apache-2.0
/** Assets with all their revisions, and whose text each of their fields holds. */
@NullMarked
package dev.glossator.store.assets;

import org.jspecify.annotations.NullMarked;
