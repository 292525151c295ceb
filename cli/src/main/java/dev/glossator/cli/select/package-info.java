// SPDX-License-Identifier: Apache-2.0
/** Which tables and columns a command touches. */
@NullMarked
package dev.glossator.cli.select;

import org.jspecify.annotations.NullMarked;
