// SPDX-License-Identifier: Apache-2.0
/** Finding things: in the inventory, among types, among what is published. */
@NullMarked
package dev.glossator.server.operations.search;

import org.jspecify.annotations.NullMarked;
