// SPDX-License-Identifier: Apache-2.0
/** Tests of reading identifiers. */
@NullMarked
package dev.glossator.core.names;

import org.jspecify.annotations.NullMarked;
