// SPDX-License-Identifier: Apache-2.0
/** Publishing assets. */
@NullMarked
package dev.glossator.server.operations.listings;

import org.jspecify.annotations.NullMarked;
