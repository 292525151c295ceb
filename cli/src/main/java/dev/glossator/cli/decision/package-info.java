// SPDX-License-Identifier: Apache-2.0
/** Accepting and rejecting, and what would change. */
@NullMarked
package dev.glossator.cli.decision;

import org.jspecify.annotations.NullMarked;
