// SPDX-License-Identifier: Apache-2.0
/** What is logged, how a line looks, and what may not stand in one. */
@NullMarked
package dev.glossator.server.logs;

import org.jspecify.annotations.NullMarked;
