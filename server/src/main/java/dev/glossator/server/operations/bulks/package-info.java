// SPDX-License-Identifier: Apache-2.0
/**
 * Bulks: a selection of assets by one call, made into ordinary runs a few at a time. All that has
 * to be remembered lies in the store, so that any node goes on with a bulk after any interruption.
 */
@NullMarked
package dev.glossator.server.operations.bulks;

import org.jspecify.annotations.NullMarked;
