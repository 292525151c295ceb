// SPDX-License-Identifier: Apache-2.0
/** Listings: what is published of assets. */
@NullMarked
package dev.glossator.store.listings;

import org.jspecify.annotations.NullMarked;
