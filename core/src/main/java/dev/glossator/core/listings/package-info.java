// SPDX-License-Identifier: Apache-2.0
/** What is published of assets. */
@NullMarked
package dev.glossator.core.listings;

import org.jspecify.annotations.NullMarked;
