// SPDX-License-Identifier: Apache-2.0
/** Runs: what is missing or changed, started and waited for. */
@NullMarked
package dev.glossator.cli.generation;

import org.jspecify.annotations.NullMarked;
