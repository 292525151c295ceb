// SPDX-License-Identifier: Apache-2.0
/** Decisions one after another, by keyboard, on a terminal. */
@NullMarked
package dev.glossator.cli.review;

import org.jspecify.annotations.NullMarked;
