// SPDX-License-Identifier: Apache-2.0
/**
 * Assets as people and generators read them: columns and texts inside forms, and whose text is
 * whose.
 */
@NullMarked
package dev.glossator.core.assets;

import org.jspecify.annotations.NullMarked;
