// SPDX-License-Identifier: Apache-2.0
/** Text for people: widths, tables, bars, differences, colours. */
@NullMarked
package dev.glossator.cli.text;

import org.jspecify.annotations.NullMarked;
