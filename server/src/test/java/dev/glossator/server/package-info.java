// SPDX-License-Identifier: Apache-2.0
/** The program as a whole, over real HTTP. */
@NullMarked
package dev.glossator.server;

import org.jspecify.annotations.NullMarked;
