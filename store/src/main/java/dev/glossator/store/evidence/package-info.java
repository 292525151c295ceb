// SPDX-License-Identifier: Apache-2.0
/** Evidence sent for assets, by external identifier and schema hash. */
@NullMarked
package dev.glossator.store.evidence;

import org.jspecify.annotations.NullMarked;
