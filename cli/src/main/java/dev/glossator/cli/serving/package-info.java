// SPDX-License-Identifier: Apache-2.0
/** A server that stays, and how other programs reach it. */
@NullMarked
package dev.glossator.cli.serving;

import org.jspecify.annotations.NullMarked;
