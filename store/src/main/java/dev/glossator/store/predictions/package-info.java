// SPDX-License-Identifier: Apache-2.0
/** The newest prediction of each target, and what people decided. */
@NullMarked
package dev.glossator.store.predictions;

import org.jspecify.annotations.NullMarked;
