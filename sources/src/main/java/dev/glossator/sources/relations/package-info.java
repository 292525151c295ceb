// SPDX-License-Identifier: Apache-2.0
/** Relations between tables that nobody declared but the sampled values support. */
@NullMarked
package dev.glossator.sources.relations;

import org.jspecify.annotations.NullMarked;
