// SPDX-License-Identifier: Apache-2.0
/** The program: everything is made, wired and closed here, by hand. */
@NullMarked
package dev.glossator.server;

import org.jspecify.annotations.NullMarked;
