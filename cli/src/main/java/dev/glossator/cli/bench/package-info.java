// SPDX-License-Identifier: Apache-2.0
/** Measures the product's own generators against gold; nothing here is seen by the generators. */
@NullMarked
package dev.glossator.cli.bench;

import org.jspecify.annotations.NullMarked;
