// SPDX-License-Identifier: Apache-2.0
/** The command line: where every command starts. */
@NullMarked
package dev.glossator.cli;

import org.jspecify.annotations.NullMarked;
