// SPDX-License-Identifier: Apache-2.0
/** How selectors of tables and columns are spelled, for both ends of the wire. */
@NullMarked
package dev.glossator.contract.selection;

import org.jspecify.annotations.NullMarked;
