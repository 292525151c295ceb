// SPDX-License-Identifier: Apache-2.0
/** Texts taken out of the catalogue, in forms that other tools read. */
@NullMarked
package dev.glossator.cli.exporting;

import org.jspecify.annotations.NullMarked;
